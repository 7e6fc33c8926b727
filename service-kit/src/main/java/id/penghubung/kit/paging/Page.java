package id.penghubung.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items items in the order of the list
 * @param next cursor of the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Creates a page from rows that were read with {@code limit + 1}: the additional row only shows that there is a next
     * page.
     *
     * @param key returns the position of a row in the order of the list
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> key, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? key.apply(shown.get(shown.size() - 1)).encoded() : null);
    }
}
