package id.penghubung.quality.ratings;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating of a unit by the Ombudsman in a year. Its values never change: it is superseded by a correction, and can be published.
 *
 * @param content as the document states it
 * @param origin document, person and time of the entry
 * @param supersededAt time of the correction; null for the entry that counts
 * @param version for {@code If-Match}
 */
record Rating(
        UUID id,
        Subject subject,
        int year,
        Content content,
        Origin origin,
        @Nullable Correction correction,
        @Nullable Instant supersededAt,
        @Nullable Publication publication,
        long version) {

    /** The unit that is rated. */
    record Subject(String unitCode, String unitName, String agencyCode) {}

    /**
     * The values of a rating. Name and zone of the level are those of the time of the entry.
     *
     * @param asInDocument whether a score outside of the bounds was confirmed against the document
     */
    record Content(
            RatingMethod method,
            String level,
            String levelName,
            @Nullable RatingZone zone,
            @Nullable Boolean maladministration,
            @Nullable BigDecimal score,
            List<DimensionScore> dimensions,
            boolean asInDocument) {

        /**
         * Takes the values of an entry, with the name of the level.
         *
         * @throws ProblemException 400 with pointers for what the method does not have or needs, 422 for a score outside of the bounds of
         *     its level that is not confirmed
         */
        static Content of(RatingScale scale, RatingEntry entry) {
            List<FieldError> errors = new ArrayList<>();
            RatingScale.Level level = scale.level(entry.level()).orElse(null);
            if (level == null) {
                errors.add(
                        error("level", "bukan kategori metode tahun ini", "is not a level of the method of this year"));
            }
            boolean opinion = scale.method() == RatingMethod.OPINION;
            if (opinion && entry.maladministration() == null) {
                errors.add(error("maladministration", "wajib diisi untuk Opini", "is required for an opinion"));
            }
            if (!opinion && entry.maladministration() != null) {
                errors.add(error("maladministration", "hanya untuk Opini", "is only for opinions"));
            }
            if (!opinion && entry.score() == null) {
                errors.add(error("score", "wajib diisi", "is required"));
            }
            addDimensionErrors(scale, entry, errors);
            if (!errors.isEmpty() || level == null) {
                throw ProblemException.invalid(errors);
            }
            requireBounds(level, entry);
            return new Content(
                    scale.method(),
                    level.code(),
                    level.name(),
                    level.zone(),
                    entry.maladministration(),
                    entry.score(),
                    entry.scores(),
                    entry.confirmed());
        }

        private static void addDimensionErrors(RatingScale scale, RatingEntry entry, List<FieldError> errors) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < entry.scores().size(); i++) {
                String dimension = entry.scores().get(i).dimension();
                if (!scale.hasDimension(dimension) || !seen.add(dimension)) {
                    errors.add(error(
                            "dimensions/" + i + "/dimension",
                            "bukan dimensi metode tahun ini, atau ganda",
                            "is not a dimension of the method of this year, or stands twice"));
                }
            }
        }

        /** A score outside of the bounds is nearly always an error of keying; what the document states is entered all the same. */
        private static void requireBounds(RatingScale.Level level, RatingEntry entry) {
            if (entry.score() != null && !level.allows(entry.score()) && !entry.confirmed()) {
                throw ProblemException.of(
                                RatingProblem.RATING_OUTSIDE_BOUNDS,
                                "Periksa dokumen. Jika memang tertulis demikian, kirim lagi dengan asInDocument.",
                                "Check the document. If it does state this, send again with asInDocument.")
                        .withError(error(
                                "score",
                                "di luar " + level.from() + " sampai " + level.to(),
                                "is outside of " + level.from() + " to " + level.to()));
            }
        }

        private static FieldError error(String field, String id, String en) {
            return new FieldError("#/entry/" + field, Text.of(id, en));
        }
    }

    /** Document of a rating, and account, role and time of its entry. */
    record Origin(
            UUID documentId,
            String documentNumber,
            LocalDate issuedOn,
            String account,
            String role,
            Instant enteredAt) {}

    /** The entry that this one corrects, and the reason. */
    record Correction(UUID corrects, String reason) {}

    /** Account and time of the publication. */
    record Publication(Instant at, String account) {}

    /** @throws ProblemException 409 if a correction has taken its place */
    void requireCurrent() {
        if (supersededAt != null) {
            throw ProblemException.of(
                    RatingProblem.RATING_CORRECTED,
                    "Baca nilai yang berlaku untuk unit dan tahun ini.",
                    "Read the rating that counts for this unit and year.");
        }
    }

    /** @throws ProblemException 409 if a correction has taken its place already */
    Rating superseded(Instant at) {
        requireCurrent();
        return new Rating(id, subject, year, content, origin, correction, at, publication, version + 1);
    }

    /**
     * Makes it public. Repeated, it changes nothing.
     *
     * @throws ProblemException 409 if a correction has taken its place
     */
    Rating published(Publication by) {
        requireCurrent();
        return publication != null
                ? this
                : new Rating(id, subject, year, content, origin, correction, null, by, version + 1);
    }

    /** Returns the entry that takes the place of this one. A correction of a published rating is published. */
    Rating corrected(UUID newId, Content newContent, Origin newOrigin, String reason) {
        return new Rating(
                newId,
                subject,
                year,
                newContent,
                newOrigin,
                new Correction(id, reason),
                null,
                publication == null ? null : new Publication(newOrigin.enteredAt(), newOrigin.account()),
                0);
    }
}
