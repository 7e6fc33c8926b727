package id.penghubung.quality.improvements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Finding of a source that becomes an improvement action.
 *
 * @param reference name of the finding within its source; a second action with the same source and reference is not opened
 * @param serviceCode service of the unit; null for the whole unit
 * @param finding what is to be improved, without names of persons
 * @param owner office that is to act; null for the unit itself
 * @param dueOn last day; null for the usual time from today on
 */
public record NewImprovement(
        ImprovementSource source,
        String reference,
        String unitCode,
        @Nullable String serviceCode,
        String finding,
        @Nullable String owner,
        @Nullable LocalDate dueOn) {}
