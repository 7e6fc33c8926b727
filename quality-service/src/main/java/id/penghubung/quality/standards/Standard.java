package id.penghubung.quality.standards;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.standards.ConsultationForums.HeldForum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the standard of a service. It guards its state: what is published never changes.
 *
 * @param number of the version, from 1
 * @param componentsChangedAt time of the last change of the components; null if it was before that was kept
 * @param forumId id of the consultation forum; null in a draft, and of a forum before the system that has only its name
 * @param forum name of the consultation forum; null in a draft that was not consulted on
 * @param consultedOn day of the forum
 * @param publishedAt time from which it is in force
 * @param reviewDueOn last day of the next review; null unless it is in force
 * @param nextReminderOn day of the next reminder of that review
 * @param earlier later entry of a standard from the time before this system; null for any other
 * @param changedBy account that changed it last
 * @param version for {@code If-Match}
 */
record Standard(
        UUID id,
        UUID serviceId,
        int number,
        StandardState state,
        StandardComponents components,
        @Nullable Instant componentsChangedAt,
        @Nullable UUID forumId,
        @Nullable String forum,
        @Nullable LocalDate consultedOn,
        @Nullable String decreeNumber,
        @Nullable LocalDate decreeDate,
        @Nullable Instant publishedAt,
        @Nullable Instant supersededAt,
        @Nullable LocalDate reviewDueOn,
        @Nullable LocalDate nextReminderOn,
        @Nullable EarlierEntry earlier,
        String changedBy,
        Instant changedAt,
        long version) {

    /** Account and time of a change. */
    record Change(String account, Instant at) {}

    /** Days of the next review: the last day for it, and the day of the first reminder. */
    record ReviewDays(LocalDate dueOn, LocalDate reminderOn) {}

    static Standard draft(UUID id, UUID serviceId, int number, StandardComponents components, Change change) {
        return new Standard(
                id,
                serviceId,
                number,
                StandardState.DRAFT,
                components,
                change.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                change.account(),
                change.at(),
                0);
    }

    /**
     * Replaces the components. The consultation was about the earlier ones, so a version that was consulted on becomes a draft again.
     *
     * @throws ProblemException 409 if it is published
     */
    Standard edited(StandardComponents newComponents, Change change) {
        requireInPreparation();
        if (newComponents.equals(components)) {
            return copy(state, newComponents, componentsChangedAt, forumId, forum, consultedOn, change);
        }
        return copy(StandardState.DRAFT, newComponents, change.at(), null, null, null, change);
    }

    /**
     * Records the consultation forum, also a later one.
     *
     * @throws ProblemException 409 if it is published, or has changed since the record of the forum was signed
     */
    Standard consulted(HeldForum held, Change change) {
        requireInPreparation();
        if (componentsChangedAt != null && componentsChangedAt.isAfter(held.recordedAt())) {
            throw ProblemException.of(
                    StandardProblem.STANDARD_CHANGED_SINCE_FORUM,
                    "Standar berubah setelah berita acara forum ini ditandatangani. Bahas lagi dalam forum (PermenPANRB 16/2017).",
                    "The standard was changed after the record of this forum was signed. Consult on it again (PermenPANRB 16/2017).");
        }
        return copy(
                StandardState.CONSULTED,
                components,
                componentsChangedAt,
                held.id(),
                held.topic(),
                held.heldOn(),
                change);
    }

    /**
     * Brings it into force.
     *
     * @throws ProblemException 409 if it was not consulted on or is published, 422 with pointers if a component is missing, 400 if the
     *     decree is older than the consultation
     */
    Standard published(DecreeRequest decree, ReviewDays review, Change change) {
        return published(decree, "decreeDate", change.at(), review, null, change);
    }

    /**
     * Brings it into force with the real dates of a publication before this system.
     *
     * @throws ProblemException as for any other publication
     */
    Standard publishedEarlier(
            DecreeRequest decree, Instant inForceFrom, ReviewDays review, EarlierEntry entry, Change change) {
        return published(decree, "decree/decreeDate", inForceFrom, review, entry, change);
    }

    private Standard published(
            DecreeRequest decree,
            String dateField,
            Instant inForceFrom,
            ReviewDays review,
            @Nullable EarlierEntry entry,
            Change change) {
        requireInPreparation();
        if (state != StandardState.CONSULTED || forumId == null || consultedOn == null) {
            throw ProblemException.of(
                    StandardProblem.STANDARD_NOT_CONSULTED,
                    "Catat dulu forum konsultasi publik yang membahas standar ini.",
                    "First record the public consultation forum that discussed this standard.");
        }
        requireComplete();
        if (decree.decreeDate().isBefore(consultedOn)) {
            throw ProblemException.invalid(FieldError.of(
                    dateField, "tidak boleh sebelum forum konsultasi", "must not be before the consultation forum"));
        }
        return new Standard(
                id,
                serviceId,
                number,
                StandardState.PUBLISHED,
                components,
                componentsChangedAt,
                forumId,
                forum,
                consultedOn,
                decree.decreeNumber(),
                decree.decreeDate(),
                inForceFrom,
                null,
                review.dueOn(),
                review.reminderOn(),
                entry,
                change.account(),
                change.at(),
                version + 1);
    }

    /**
     * Ends its force.
     *
     * @param at time from which its successor is in force
     * @throws ProblemException 409 if it is not in force
     */
    Standard superseded(Instant at, Change change) {
        requireInForce();
        return new Standard(
                id,
                serviceId,
                number,
                StandardState.SUPERSEDED,
                components,
                componentsChangedAt,
                forumId,
                forum,
                consultedOn,
                decreeNumber,
                decreeDate,
                publishedAt,
                at,
                null,
                null,
                earlier,
                change.account(),
                change.at(),
                version + 1);
    }

    /** @throws ProblemException 409 if it is not in force */
    Standard reviewed(ReviewDays next, Change change) {
        requireInForce();
        return new Standard(
                id,
                serviceId,
                number,
                state,
                components,
                componentsChangedAt,
                forumId,
                forum,
                consultedOn,
                decreeNumber,
                decreeDate,
                publishedAt,
                null,
                next.dueOn(),
                next.reminderOn(),
                earlier,
                change.account(),
                change.at(),
                version + 1);
    }

    private void requireInPreparation() {
        if (!state.isInPreparation()) {
            throw ProblemException.of(
                    StandardProblem.STANDARD_PUBLISHED,
                    "Standar yang sudah ditetapkan tidak berubah. Buat versi baru.",
                    "A published standard never changes. Create a new version.");
        }
    }

    private void requireInForce() {
        if (state != StandardState.PUBLISHED) {
            throw ProblemException.of(
                    StandardProblem.STANDARD_NOT_IN_FORCE,
                    "Hanya standar yang sedang berlaku yang ditinjau.",
                    "Only a standard in force is reviewed.");
        }
    }

    private void requireComplete() {
        List<String> missing = Component.missingIn(components);
        if (missing.isEmpty()) {
            return;
        }
        ProblemException problem = ProblemException.of(
                StandardProblem.STANDARD_INCOMPLETE,
                "Lengkapi komponen yang disebut (PermenPANRB 15/2014).",
                "Complete the components that are named (PermenPANRB 15/2014).");
        for (String pointer : missing) {
            problem = problem.withError(
                    new FieldError(pointer, Text.of("komponen ini belum diisi", "this component is missing")));
        }
        throw problem;
    }

    private Standard copy(
            StandardState newState,
            StandardComponents newComponents,
            @Nullable Instant newComponentsChangedAt,
            @Nullable UUID newForumId,
            @Nullable String newForum,
            @Nullable LocalDate heldOn,
            Change change) {
        return new Standard(
                id,
                serviceId,
                number,
                newState,
                newComponents,
                newComponentsChangedAt,
                newForumId,
                newForum,
                heldOn,
                decreeNumber,
                decreeDate,
                publishedAt,
                supersededAt,
                reviewDueOn,
                nextReminderOn,
                earlier,
                change.account(),
                change.at(),
                version + 1);
    }
}
