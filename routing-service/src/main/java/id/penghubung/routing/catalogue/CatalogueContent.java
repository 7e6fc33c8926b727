package id.penghubung.routing.catalogue;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data of an entry as a client gives them.
 *
 * @param name Indonesian name
 * @param englishName English name; null leaves one that differs from the Indonesian as it is
 * @param active whether new complaints and decisions may name it; null leaves it as it is, and a new one is active
 */
record CatalogueContent(
        String name,
        @Nullable String englishName,
        @Nullable String slug,
        boolean oversight,
        @Nullable String handles,
        @Nullable Boolean active) {

    /** @throws ProblemException 400 with all fields that do not fit the kind */
    void check(CatalogueKind kind, String code) {
        List<FieldError> errors = new ArrayList<>();
        if (!kind.allows(code)) {
            errors.add(new FieldError(
                    "?code", Text.of("bukan kode yang sah untuk " + kind, "is not a valid code for " + kind)));
        }
        presentFor(CatalogueKind.CATEGORY, kind, "slug", slug, errors);
        presentFor(CatalogueKind.OUTSIDE_BODY, kind, "handles", handles, errors);
        if (oversight && kind != CatalogueKind.CATEGORY) {
            errors.add(FieldError.of("oversight", "hanya untuk CATEGORY", "is for CATEGORY only"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** Adds an error if a field that one kind has is missing there, or is given for another kind. */
    private static void presentFor(
            CatalogueKind owner, CatalogueKind kind, String field, @Nullable String value, List<FieldError> errors) {
        if (kind == owner && value == null) {
            errors.add(FieldError.of(field, "wajib diisi untuk " + owner, "is required for " + owner));
        } else if (kind != owner && value != null) {
            errors.add(FieldError.of(field, "hanya untuk " + owner, "is for " + owner + " only"));
        }
    }
}
