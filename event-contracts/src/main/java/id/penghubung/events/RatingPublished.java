package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating of a unit by the Ombudsman was published, or the correction of a published one was entered. Its values are those of the document of
 * the Ombudsman.
 *
 * @param year that is rated
 * @param method such as {@code OPINION}; an open list
 * @param level code of the level, as the method of the year has it
 * @param maladministration whether the opinion found maladministration; absent for other methods
 * @param score absent if the document states none
 * @param corrects the rating whose place this one takes, if it is a correction
 */
public record RatingPublished(
        UUID ratingId,
        String unitCode,
        int year,
        String method,
        String level,
        @Nullable Boolean maladministration,
        @Nullable Double score,
        @Nullable UUID corrects,
        Instant publishedAt)
        implements DomainEvent {}
