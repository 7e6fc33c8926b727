package id.penghubung.complaints.review;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.complaint.AccusedCorrection;
import id.penghubung.complaints.complaint.AccusedParties;
import id.penghubung.complaints.complaint.ArchiveReason;
import id.penghubung.complaints.complaint.Classification;
import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintAction;
import id.penghubung.complaints.complaint.Destination;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.complaint.ReviewComplaints;
import id.penghubung.complaints.complaint.TriageClaims;
import id.penghubung.complaints.outsidebody.OutsideBodies;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of the coordinator's review. Joins the caller's transaction. */
@ApplicationScoped
class ReviewService {

    /** Outside body that the note must name. */
    private static final String OTHER_BODY = "other";

    private final ReviewComplaints complaints;
    private final AccusedParties accused;
    private final Catalogue catalogue;
    private final OutsideBodies outsideBodies;
    private final TriageClaims claims;
    private final Clock clock;

    ReviewService(
            ReviewComplaints complaints,
            AccusedParties accused,
            Catalogue catalogue,
            OutsideBodies outsideBodies,
            TriageClaims claims,
            Clock clock) {
        this.complaints = complaints;
        this.accused = accused;
        this.catalogue = catalogue;
        this.outsideBodies = outsideBodies;
        this.claims = claims;
        this.clock = clock;
    }

    /** @throws ProblemException 400 for an unknown category or district, or a correction without a reason */
    ReadComplaints.Read verify(UUID id, @Nullable String ifMatch, VerificationRequest request) {
        requireKnownCodes(request);
        return complaints.act(id, ifMatch, complaint -> verify(complaint, request));
    }

    /** @throws ProblemException 400 for an unknown category or district, or if nothing is corrected */
    ReadComplaints.Read correct(UUID id, @Nullable String ifMatch, CorrectionRequest request) {
        requireKnownCodes(request);
        return complaints.act(id, ifMatch, complaint -> correct(complaint, request));
    }

    ReadComplaints.Read recall(UUID id, @Nullable String ifMatch, RecallRequest request) {
        return complaints.act(
                id,
                ifMatch,
                complaint -> complaint
                        .review()
                        .recall(request.reason(), Boolean.TRUE.equals(request.oversight()), clock.instant()));
    }

    /**
     * Archives a complaint.
     *
     * @param coordinator id of the coordinator's sign-in
     * @throws ProblemException 400 if the outside body or the note is missing, or the body is unknown or inactive; 409 if another
     *     coordinator has claimed it, or it has ended
     */
    ReadComplaints.Read archive(UUID id, @Nullable String ifMatch, ArchiveRequest request, String coordinator) {
        Destination destination = destination(request);
        return complaints.act(id, ifMatch, complaint -> {
            claims.requireUsableBy(coordinator, complaint);
            return complaint.review().archive(request.reasonCode(), destination, request.note(), clock.instant());
        });
    }

    /** @throws ProblemException 400 if the missing parts do not fit the decision */
    ReadComplaints.Read decideCompleteness(UUID id, @Nullable String ifMatch, CompletenessRequest request) {
        List<String> missing = request.parts();
        if (request.complete() && !missing.isEmpty()) {
            throw ProblemException.invalid(FieldError.of(
                    "missing", "harus kosong kalau laporan lengkap", "must be empty if the complaint is complete"));
        }
        if (!request.complete() && missing.isEmpty()) {
            throw ProblemException.invalid(FieldError.of(
                    "missing", "sebutkan apa yang kurang", "is required if the complaint is not complete"));
        }
        return complaints.act(
                id, ifMatch, complaint -> complaint.review().decideCompleteness(missing, clock.instant()));
    }

    private ComplaintAction verify(Complaint complaint, VerificationRequest request) {
        Classification wanted = corrected(complaint.classification(), request);
        boolean changed = !wanted.equals(complaint.classification());
        if (changed && request.reason() == null) {
            throw ProblemException.invalid(FieldError.of(
                    "reason", "wajib diisi kalau ada yang diperbaiki", "is required if something is corrected"));
        }
        return complaint.review().verify(wanted, changed ? request.reason() : null, clock.instant());
    }

    private ComplaintAction correct(Complaint complaint, CorrectionRequest request) {
        Classification wanted = corrected(complaint.classification(), request);
        AccusedCorrection party = accused.correction(complaint, request.accused());
        if (party == null && wanted.equals(complaint.classification())) {
            throw ProblemException.invalid(FieldError.of(
                    "", "tidak ada yang berubah; sebutkan yang diperbaiki", "changes nothing; name what is corrected"));
        }
        return complaint.review().correct(wanted, party, request.reason(), clock.instant());
    }

    /** A category for complaints that accuse staff marks the complaint, unless the request says otherwise. */
    private Classification corrected(Classification now, CorrectionFields wanted) {
        requireOffered(now, wanted);
        String category = orElse(wanted.categoryCode(), now.categoryCode());
        boolean oversight = wanted.oversight() != null
                ? wanted.oversight()
                : now.oversight() || (wanted.categoryCode() != null && catalogue.isOversight(category));
        ComplaintKind kind = orElse(wanted.kind(), now.kind());
        boolean sameLimits = kind == now.kind() && oversight == now.oversight();
        Complexity usual = sameLimits ? now.complexity() : Classification.usualComplexity(kind, oversight);
        return new Classification(
                kind,
                category,
                orElse(wanted.complexity(), usual),
                orElse(wanted.districtCode(), now.districtCode()),
                oversight);
    }

    private void requireKnownCodes(CorrectionFields fields) {
        List<FieldError> errors = new ArrayList<>();
        if (fields.categoryCode() != null && !catalogue.hasCategory(fields.categoryCode())) {
            errors.add(FieldError.of(
                    "categoryCode",
                    "kategori tidak dikenal; lihat /v1/categories",
                    "is not a known category; see /v1/categories"));
        }
        if (fields.districtCode() != null && !catalogue.hasDistrict(fields.districtCode())) {
            errors.add(FieldError.of(
                    "districtCode",
                    "kecamatan tidak dikenal; lihat /v1/districts",
                    "is not a known district; see /v1/districts"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** A complaint keeps a category or district that is not active any more, but does not get one. */
    private void requireOffered(Classification now, CorrectionFields wanted) {
        List<FieldError> errors = new ArrayList<>();
        String category = orElse(wanted.categoryCode(), now.categoryCode());
        if (!category.equals(now.categoryCode()) && !catalogue.offersCategory(category)) {
            errors.add(FieldError.of(
                    "categoryCode",
                    "kategori ini tidak dipakai lagi; lihat /v1/categories",
                    "is not used any more; see /v1/categories"));
        }
        String district = orElse(wanted.districtCode(), now.districtCode());
        if (!district.equals(now.districtCode()) && !catalogue.offersDistrict(district)) {
            errors.add(FieldError.of(
                    "districtCode",
                    "kecamatan ini tidak dipakai lagi; lihat /v1/districts",
                    "is not used any more; see /v1/districts"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private @Nullable Destination destination(ArchiveRequest request) {
        String code = request.outsideBody();
        List<FieldError> errors = new ArrayList<>();
        if (code == null && request.reasonCode() == ArchiveReason.NOT_OUR_AUTHORITY) {
            errors.add(FieldError.of(
                    "outsideBody",
                    "sebutkan lembaga yang berwenang; lihat /v1/outside-bodies",
                    "is required if the regency is not responsible; see /v1/outside-bodies"));
        }
        boolean noteNeeded = request.reasonCode() == ArchiveReason.OTHER || OTHER_BODY.equals(code);
        if (noteNeeded && request.note() == null) {
            errors.add(FieldError.of("note", "wajib diisi dengan alasan ini", "is required with this reason"));
        }
        Destination destination = code == null ? null : outsideBodies.find(code).orElse(null);
        if (code != null && destination == null) {
            errors.add(FieldError.of(
                    "outsideBody",
                    "lembaga tidak dikenal atau tidak dipakai lagi; lihat /v1/outside-bodies",
                    "is not an active outside body; see /v1/outside-bodies"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return destination;
    }

    private static <T> T orElse(@Nullable T wanted, T now) {
        return wanted == null ? now : wanted;
    }
}
