package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample events of every type: one with all fields, and one without the optional fields. */
final class SampleEvents {

    private static final UUID COMPLAINT = UUID.fromString("01a1ec6e-d76e-7fc6-b949-97265a1a25ae");
    private static final UUID CASE = UUID.fromString("01a1ec6e-d826-7d11-8c3f-5a0be1d2f390");
    private static final UUID MATTER = UUID.fromString("01a1ec72-5b0e-7c41-8e2f-3c4d5e6f7a80");
    private static final UUID ACTION = UUID.fromString("01a1ec74-6c1f-7d52-9f30-4d5e6f708192");
    private static final UUID REQUEST = UUID.fromString("01a1ec70-1c1a-7a30-9c5e-6b5a1f1e77d2");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);
    private static final String TRACKING_NUMBER = "KKR-7Q4M-XD2H";
    private static final Instant NOW = Instant.parse("2026-11-18T02:14:09.518204Z");
    private static final Instant DUE = Instant.parse("2026-12-08T15:59:59Z");

    private static final Location PLACE = new Location(-0.4172, 116.9896, "Depan Pasar Tangga Arung, Tenggarong");
    private static final LocalizedText SENTENCE = new LocalizedText("Jalan dan jembatan", "Roads and bridges");

    private SampleEvents() {}

    static List<DomainEvent> of(EventType type) {
        return switch (type) {
            case COMPLAINT_SUBMITTED ->
                List.of(submitted(filledDetails(), DUE, "akta-kelahiran"), submitted(minimalDetails(), null, null));
            case COMPLAINT_WITHDRAWN ->
                List.of(
                        new ComplaintWithdrawn(COMPLAINT, "Sudah diperbaiki warga", NOW),
                        new ComplaintWithdrawn(COMPLAINT, null, NOW));
            case INFORMATION_PROVIDED ->
                List.of(new InformationProvided(COMPLAINT, 1, REQUEST, "Di depan gerbang timur", NOW));
            case COMPLAINT_REFERRED ->
                List.of(new ComplaintReferred(COMPLAINT, TRACKING_NUMBER, "OVERDUE", true, false, NOW));
            case COMPLAINT_VERIFIED ->
                List.of(
                        new ComplaintVerified(
                                COMPLAINT,
                                ComplaintKind.COMPLAINT,
                                "102",
                                Complexity.WITH_INSPECTION,
                                "64.02.06",
                                false,
                                List.of("categoryCode"),
                                "Saluran air",
                                NOW),
                        new ComplaintVerified(
                                COMPLAINT,
                                ComplaintKind.COMPLAINT,
                                "102",
                                Complexity.WITHOUT_INSPECTION,
                                "64.02.06",
                                false,
                                List.of(),
                                null,
                                NOW));
            case COMPLAINT_CORRECTED ->
                List.of(
                        new ComplaintCorrected(
                                COMPLAINT,
                                ComplaintKind.COMPLAINT,
                                "102",
                                Complexity.WITH_INSPECTION,
                                "64.02.06",
                                true,
                                List.of("complexity", "oversight"),
                                "Perlu pemeriksaan",
                                NOW),
                        new ComplaintCorrected(
                                COMPLAINT,
                                ComplaintKind.COMPLAINT,
                                "102",
                                Complexity.WITH_INSPECTION,
                                "64.02.06",
                                true,
                                List.of("oversight", "accused"),
                                "Menyangkut pegawai dinas",
                                NOW,
                                "dpu"));
            case COMPLAINT_RECALLED ->
                List.of(new ComplaintRecalled(COMPLAINT, 1, "Menyangkut pegawai dinas", true, NOW));
            case COMPLAINT_DISPUTED ->
                List.of(
                        new ComplaintDisputed(COMPLAINT, 1, 1, "Lubangnya masih ada", NOW, NOW),
                        new ComplaintDisputed(COMPLAINT, 1, 1, "Lubangnya masih ada", NOW));
            case COMPLAINT_CLOSED -> List.of(new ComplaintClosed(COMPLAINT, "NO_REPLY", NOW));
            case COMPLAINT_RATED ->
                List.of(
                        new ComplaintRated(COMPLAINT, 1, "dpu", 2, NOW),
                        new ComplaintRated(COMPLAINT, 1, null, 5, NOW));
            case SUPERIOR_REVIEW_REQUESTED ->
                List.of(new SuperiorReviewRequested(COMPLAINT, 1, "Drainase tidak disinggung", NOW));
            case COMPLAINT_ARCHIVED ->
                List.of(
                        new ComplaintArchived(COMPLAINT, "NOT_OUR_AUTHORITY", "land-office", NOW),
                        new ComplaintArchived(COMPLAINT, "TOO_GENERAL", null, NOW));
            case COMPLAINT_MERGED ->
                List.of(new ComplaintMerged(
                        COMPLAINT,
                        UUID.fromString("0197a1b2-0000-7000-8000-0000000000aa"),
                        2,
                        "Lubang yang sama",
                        NOW));
            case COMPLAINT_UNMERGED -> List.of(new ComplaintUnmerged(COMPLAINT, 2, "Lubang lain", NOW));
            case COMPLETENESS_DECIDED ->
                List.of(
                        new CompletenessDecided(COMPLAINT, false, List.of("Foto tempat kejadian"), NOW),
                        new CompletenessDecided(COMPLAINT, true, List.of(), NOW));
            case COMPLAINT_COMPLETED -> List.of(new ComplaintCompleted(COMPLAINT, NOW));
            case MESSAGE_SENT ->
                List.of(
                        new MessageSent(
                                COMPLAINT,
                                REQUEST,
                                1,
                                "dpu",
                                MessageParty.AGENCY,
                                MessageParty.REPORTER,
                                "MESSAGE",
                                2,
                                NOW),
                        new MessageSent(
                                COMPLAINT,
                                REQUEST,
                                null,
                                null,
                                MessageParty.REPORTER,
                                MessageParty.COORDINATOR,
                                "MESSAGE",
                                0,
                                NOW));
            case COMPLAINT_ERASED -> List.of(new ComplaintErased(COMPLAINT, NOW));
            case COMPLAINT_ROUTED -> List.of(routed(filledDetails(), DUE), routed(minimalDetails(), null));
            case COMPLAINT_SENT_TO_TRIAGE ->
                List.of(
                        new ComplaintSentToTriage(COMPLAINT, 1, SENTENCE, NOW, NOW, DUE),
                        new ComplaintSentToTriage(COMPLAINT, 2, SENTENCE, NOW));
            case COMPLAINT_CLAIMED ->
                List.of(new ComplaintClaimed(COMPLAINT, 1, "5f0c7b2e-6d1a-4b53-9a83-0d6a1e2f7c44", DUE, NOW));
            case CASE_ACKNOWLEDGED -> List.of(new CaseAcknowledged(COMPLAINT, CASE, 1, "dpu", DUE, NOW));
            case FOLLOW_UP_POSTED -> List.of(new FollowUpPosted(COMPLAINT, CASE, 1, "dpu", "Sudah ditinjau", NOW));
            case INFORMATION_REQUESTED ->
                List.of(
                        new InformationRequested(
                                COMPLAINT, CASE, 1, "dpu", REQUEST, "Di sebelah mana?", DAY, NOW, "WITHDRAW"),
                        new InformationRequested(COMPLAINT, CASE, 1, "dpu", REQUEST, "Di sebelah mana?", null, NOW));
            case INFORMATION_REQUEST_ENDED ->
                List.of(
                        new InformationRequestEnded(COMPLAINT, CASE, 1, "dpu", REQUEST, "Tidak dijawab", NOW, true),
                        new InformationRequestEnded(COMPLAINT, CASE, 1, "dpu", REQUEST, "Sudah ditemukan", NOW));
            case MEETING_PROPOSED ->
                List.of(
                        new MeetingProposed(
                                COMPLAINT, CASE, 1, "dpu", MeetingKind.SITE_VISIT, DUE, "Pasar", "Meninjau", NOW),
                        new MeetingProposed(
                                COMPLAINT, CASE, 1, "dpu", MeetingKind.MEETING, DUE, "Kantor", "Membahas", NOW));
            case INTERIM_ANSWER_POSTED ->
                List.of(
                        new InterimAnswerPosted(COMPLAINT, CASE, 1, "dpu", "Tertunda hujan", DAY, NOW),
                        new InterimAnswerPosted(COMPLAINT, CASE, 1, "dpu", "Tertunda hujan", null, NOW));
            case RESOLUTION_DUE_MOVED -> List.of(new ResolutionDueMoved(COMPLAINT, CASE, 1, "dpu", DUE, NOW));
            case CASE_DEADLINES_SET ->
                List.of(new CaseDeadlinesSet(
                        COMPLAINT,
                        CASE,
                        1,
                        "dpu",
                        List.of(new CaseDeadlinesSet.CaseDeadline(UUID.randomUUID(), "RESOLUTION", DUE, calculation())),
                        NOW));
            case SUPERIOR_REVIEW_DECIDED ->
                List.of(new SuperiorReviewDecided(
                        COMPLAINT, CASE, 1, "dpu", "REOPEN", "agency-head", "Drainase belum diperiksa", NOW));
            case CASE_RESOLVED ->
                List.of(
                        new CaseResolved(COMPLAINT, CASE, 1, "dpu", "Sudah ditambal", true, NOW),
                        new CaseResolved(COMPLAINT, CASE, 1, "dpu", "Sudah ditambal", NOW));
            case CASE_RETURNED ->
                List.of(
                        new CaseReturned(COMPLAINT, CASE, 1, "dpu", "Rambu lalu lintas", NOW, "dishub", DUE),
                        new CaseReturned(COMPLAINT, CASE, 1, "dpu", "Jalan provinsi", NOW));
            case DEADLINE_BREACHED ->
                List.of(new DeadlineBreached(COMPLAINT, CASE, 1, "dpu", UUID.randomUUID(), "RESOLUTION", DUE, DUE));
            case COMPLAINT_DEADLINE_SET ->
                List.of(
                        new ComplaintDeadlineSet(
                                COMPLAINT,
                                "VERIFICATION",
                                DUE,
                                UUID.randomUUID(),
                                new LocalizedText("3 hari kerja", "3 working days"),
                                calculation(),
                                true,
                                NOW),
                        new ComplaintDeadlineSet(COMPLAINT, "VERIFICATION", DUE, null, NOW));
            case COMPLAINT_DEADLINE_BREACHED ->
                List.of(new ComplaintDeadlineBreached(COMPLAINT, "COMPLETION_BY_REPORTER", DUE, DUE));
            case STANDARD_PUBLISHED ->
                List.of(new StandardPublished(
                        MATTER,
                        "akta-kelahiran",
                        "Penerbitan akta kelahiran",
                        "disdukcapil",
                        2,
                        "SK-12",
                        DAY,
                        DAY,
                        NOW));
            case STANDARD_SUPERSEDED ->
                List.of(new StandardSuperseded(MATTER, "akta-kelahiran", "disdukcapil", 1, 2, NOW));
            case FORUM_ANNOUNCED ->
                List.of(
                        new ForumAnnounced(MATTER, "kec-tenggarong", "64.02.06", "Standar", NOW, NOW, NOW, NOW),
                        new ForumAnnounced(MATTER, "kec-tenggarong", null, "Standar", NOW, null, null, NOW));
            case FORUM_PUBLISHED ->
                List.of(
                        new ForumPublished(MATTER, "kec-tenggarong", "64.02.06", "Standar", DAY, 42, 7, 3, NOW),
                        new ForumPublished(MATTER, "kec-tenggarong", null, "Standar", DAY, 42, 7, 3, NOW));
            case FORUM_CLOSED -> List.of(new ForumClosed(MATTER, "kec-tenggarong", 2, 1, NOW));
            case SURVEY_CLOSED ->
                List.of(
                        new SurveyClosed(
                                MATTER,
                                "disdukcapil",
                                "akta-kelahiran",
                                DAY,
                                DAY,
                                385,
                                88.31,
                                "A",
                                List.of("TIME", "COST"),
                                NOW),
                        new SurveyClosed(MATTER, "disdukcapil", null, DAY, DAY, 4, null, null, List.of(), NOW));
            case ASSESSMENT_CONCLUDED ->
                List.of(new AssessmentConcluded(MATTER, "disdukcapil", "PEKPPP", 2026, 4.25, "A-", NOW));
            case RATING_PUBLISHED ->
                List.of(
                        new RatingPublished(MATTER, "disdukcapil", 2025, "OPINION", "TINGGI", false, 86.5, ACTION, NOW),
                        new RatingPublished(
                                MATTER, "disdukcapil", 2021, "COLOUR_ZONES", "HIJAU", null, null, null, NOW));
            case AGENCY_DESCRIBED ->
                List.of(
                        new AgencyDescribed(
                                "kec-tenggarong",
                                "Kecamatan Tenggarong",
                                "DISTRICT_OFFICE",
                                "64.02.06",
                                false,
                                true,
                                List.of(new DescribedUnit(
                                        "kec-tenggarong",
                                        "Kecamatan Tenggarong",
                                        "DISTRICT_OFFICE",
                                        "PUBLIC",
                                        "64.02.06")),
                                "FOCAL_POINT"),
                        new AgencyDescribed("dpu", "Dinas Pekerjaan Umum", "DEPARTMENT", null, true, true));
            case CATALOGUE_ENTRY_DESCRIBED ->
                List.of(
                        new CatalogueEntryDescribed(
                                "CATEGORY", "101", SENTENCE, "roads-bridges", false, "regency roads", true),
                        new CatalogueEntryDescribed("DISTRICT", "64.02.06", SENTENCE, null, false, null, false));
            case MATTER_OPENED ->
                List.of(new MatterOpened(
                        MATTER, "REGULAR", List.of("dpu", "dlhk"), List.of("undue-delay"), "EXAMINATION", DAY, NOW));
            case MATTER_COMPLAINTS_LINKED -> List.of(new MatterComplaintsLinked(MATTER, List.of(COMPLAINT), NOW));
            case MATTER_EXCLUSIONS_CHANGED ->
                List.of(
                        new MatterExclusionsChanged(MATTER, List.of(COMPLAINT), List.of("0f".repeat(32)), NOW),
                        new MatterExclusionsChanged(MATTER, List.of(), List.of(), NOW));
            case MATTER_CORRECTED ->
                List.of(new MatterCorrected(MATTER, "REGULAR", List.of("dpu"), List.of("undue-delay"), NOW));
            case MATTER_MOVED ->
                List.of(new MatterMoved(MATTER, List.of("dpu"), "EXAMINATION", "EXAMINATION_REPORT", DAY, NOW));
            case MATTER_CLOSED ->
                List.of(
                        new MatterClosed(MATTER, List.of("dpu"), "EXAMINATION_REPORT", "CLOSED", DAY, NOW),
                        new MatterClosed(MATTER, List.of("dpu"), "EXAMINATION", "STOPPED", DAY, NOW));
            case ACTION_ORDERED -> List.of(new ActionOrdered(ACTION, MATTER, "CORRECTIVE_ACTION", "dpu", DAY, NOW));
            case ACTION_DECIDED ->
                List.of(
                        new ActionDecided(ACTION, MATTER, "CORRECTIVE_ACTION", "dpu", "ACCEPTED", NOW),
                        new ActionDecided(ACTION, MATTER, "RECOMMENDATION", "dpu", "RETURNED", NOW));
            case RIGHT_TO_ANSWER_CHANGED ->
                List.of(
                        new RightToAnswerChanged(REQUEST, MATTER, "dpu", true, NOW),
                        new RightToAnswerChanged(REQUEST, MATTER, "dpu", false, NOW));
            case SETTLEMENT_RECORDED ->
                List.of(new SettlementRecorded(REQUEST, MATTER, List.of("dpu"), "MEDIATION", "AGREED", NOW, NOW));
            case LETTER_CHANGED ->
                List.of(
                        new LetterChanged(REQUEST, MATTER, "dpu", "INBOUND", "REGISTERED", DUE, NOW),
                        new LetterChanged(REQUEST, MATTER, null, "OUTBOUND", "REGISTERED", null, NOW));
            case LETTER_CORRECTED ->
                List.of(
                        new LetterCorrected(REQUEST, MATTER, "dpu", "INBOUND", "CLARIFICATION", DUE, NOW),
                        new LetterCorrected(REQUEST, MATTER, null, "OUTBOUND", null, null, NOW));
            case ACTION_CHANGED ->
                List.of(
                        new ActionChanged(ACTION, MATTER, "CORRECTIVE_ACTION", "dpu", "EXTENDED", DAY, NOW),
                        new ActionChanged(ACTION, MATTER, "CORRECTIVE_ACTION", "dpu", "SUBMITTED", null, NOW));
            case REPORT_ISSUED -> List.of(new ReportIssued(REQUEST, MATTER, List.of("dpu"), "FOUND", DAY, NOW));
            case REFERRAL_RECORDED -> List.of(new ReferralRecorded(COMPLAINT, "OVERDUE", NOW, NOW));
            case SETTLEMENT_CHANGED ->
                List.of(new SettlementChanged(REQUEST, MATTER, List.of("dpu"), "MEDIATION", "MOVED", DUE, NOW));
            case COORDINATION_CHANGED ->
                List.of(
                        new CoordinationChanged(REQUEST, List.of("dpu"), "PLANNED", DUE, NOW),
                        new CoordinationChanged(REQUEST, List.of(), "MINUTES_CLOSED", DUE, NOW));
            case COORDINATION_DECISION_CHANGED ->
                List.of(
                        new CoordinationDecisionChanged(REQUEST, CASE, MATTER, "dpu", "OPEN", DAY, NOW),
                        new CoordinationDecisionChanged(REQUEST, CASE, null, "dpu", "DONE", DAY, NOW));
        };
    }

    private static ComplaintSubmitted submitted(
            ComplaintDetails details, @Nullable Instant receivedAt, @Nullable String serviceCode) {
        RoutingHints hints = receivedAt == null ? null : new RoutingHints("WHATSAPP", "dpu", "dishub");
        return new ComplaintSubmitted(COMPLAINT, TRACKING_NUMBER, details, NOW, receivedAt, serviceCode, hints);
    }

    private static ComplaintRouted routed(ComplaintDetails details, @Nullable Instant receivedAt) {
        return new ComplaintRouted(
                COMPLAINT,
                UUID.randomUUID(),
                1,
                "dpu",
                "Dinas Pekerjaan Umum",
                false,
                SENTENCE,
                DecisionMaker.RULE,
                NOW,
                TRACKING_NUMBER,
                details,
                NOW,
                receivedAt,
                receivedAt == null ? null : true,
                receivedAt == null ? null : List.of(new SupportingAgency("dishub", "Dinas Perhubungan")),
                receivedAt == null ? null : ComplaintRouted.MODEL);
    }

    private static ComplaintDetails filledDetails() {
        return details(LocalDate.of(2026, 10, 15), PLACE);
    }

    private static ComplaintDetails minimalDetails() {
        return details(null, null);
    }

    private static ComplaintDetails details(@Nullable LocalDate incidentDate, @Nullable Location location) {
        return new ComplaintDetails(
                ComplaintKind.COMPLAINT,
                "Jalan berlubang di dekat pasar",
                "Tiga lubang besar, beberapa pengendara sudah jatuh.",
                "101",
                "64.02.06",
                incidentDate,
                location,
                true,
                false);
    }

    private static DeadlineCalculation calculation() {
        return new DeadlineCalculation(
                14, "WORKING_DAY", "SP4N-LAPOR", "ROUTED", NOW, 6, 1, 1, 1, 1, 90, 480, true, true, DUE, "Libur baru");
    }
}
