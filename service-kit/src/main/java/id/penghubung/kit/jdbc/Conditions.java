package id.penghubung.kit.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a query, all of which must hold, with their parameters in the order of the SQL. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param values parameters of the condition, in the order of their {@code ?} */
    public void add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    /** Adds a condition of one parameter, if there is one. */
    public void addIfPresent(String condition, @Nullable Object value) {
        if (value != null) {
            add(condition, value);
        }
    }

    /** Returns the conditions joined with {@code and}; {@code true} without any. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public List<Object> parameters() {
        return List.copyOf(parameters);
    }
}
