package id.penghubung.kit.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An array parameter, for {@code = any (?)} and {@code unnest(?)}.
 *
 * @param type name of the element type in PostgreSQL, such as {@code bigint}
 * @param elements values whose text form PostgreSQL can read as that type
 */
public record SqlArray(String type, Collection<? extends @Nullable Object> elements) {

    public static SqlArray uuids(Collection<UUID> elements) {
        return new SqlArray("uuid", elements);
    }

    public static SqlArray texts(Collection<? extends @Nullable String> elements) {
        return new SqlArray("text", elements);
    }

    /**
     * Returns a column of rows for {@code unnest}, with the value of each row in their order. A constant of an enum has its name.
     *
     * @param type name of the type of the values in PostgreSQL
     */
    public static <T> SqlArray column(String type, Collection<T> rows, Function<T, @Nullable Object> value) {
        List<@Nullable Object> elements = new ArrayList<>(rows.size());
        for (T row : rows) {
            Object element = value.apply(row);
            elements.add(element instanceof Enum<?> constant ? constant.name() : element);
        }
        return new SqlArray(type, elements);
    }

    /** Returns an array of bytea. The driver writes its elements as text, so each is given in the hex format of PostgreSQL. */
    public static SqlArray bytes(Collection<byte[]> elements) {
        return new SqlArray(
                "bytea",
                elements.stream()
                        .map(element -> "\\x" + HexFormat.of().formatHex(element))
                        .toList());
    }
}
