package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of texts in requests. */
final class Texts {

    private Texts() {}

    /** Removes leading and trailing white space of each text. A missing list becomes an empty one. */
    static List<String> strippedOf(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(StorableText::stripped).toList();
    }

    /** Returns a copy; a missing list becomes an empty one. Missing elements stay, for the validation. */
    static <T> List<T> copyOf(@Nullable List<T> items) {
        return items == null ? List.of() : new ArrayList<>(items);
    }
}
