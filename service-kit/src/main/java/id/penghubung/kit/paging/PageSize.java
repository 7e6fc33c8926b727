package id.penghubung.kit.paging;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Number of items on a page. */
public final class PageSize {

    public static final int DEFAULT = 20;
    public static final int MAX = 100;

    private PageSize() {}

    /**
     * Returns the requested page size or the default.
     *
     * @throws ProblemException 400 outside 1 to {@value #MAX}
     */
    public static int of(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MAX) {
            throw ProblemException.invalid(
                    new FieldError("?limit", Text.of("harus 1 sampai " + MAX, "must be 1 to " + MAX)));
        }
        return limit;
    }
}
