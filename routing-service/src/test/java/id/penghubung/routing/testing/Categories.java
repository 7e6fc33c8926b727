package id.penghubung.routing.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The category catalogue, read without the code of the service. */
public final class Categories {

    private Categories() {}

    public static List<Category> all() {
        return Json.resource("/data/categories.json", File.class).categories();
    }

    record File(List<Category> categories) {}

    /**
     * A category and its route.
     *
     * @param code numeric code
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
