package id.penghubung.routing.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of categories as it is written, read without the service's own code. */
public final class Categories {

    private Categories() {}

    public static List<Category> all() {
        return Json.resource("/data/categories.json", File.class).categories();
    }

    record File(List<Category> categories) {}

    /**
     * A category and where it goes.
     *
     * @param code numeric
     */
    public record Category(String code, Name name, Route route, boolean oversight) {
        @Override
        public String toString() {
            return code + " " + name.en();
        }
    }

    public record Name(String id, String en) {}

    public record Route(String to, @Nullable String agency) {}
}
