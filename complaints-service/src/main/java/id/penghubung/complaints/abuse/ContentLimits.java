package id.penghubung.complaints.abuse;

import id.penghubung.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Limits on the text of a complaint: links, repeated characters and control characters. Capital letters and coarse language are
 * accepted.
 */
@ApplicationScoped
public class ContentLimits {

    private static final Pattern LINK = Pattern.compile("\\b(?:https?://|www\\.)\\S", Pattern.CASE_INSENSITIVE);

    private final SubmissionLimits limits;

    ContentLimits(SubmissionLimits limits) {
        this.limits = limits;
    }

    /** A text of a request, with the path of its field, such as {@code complaint/title}. */
    public record Field(String path, @Nullable String text) {}

    /** Returns what is wrong with these texts, which together make up one complaint; empty if nothing is. */
    public List<FieldError> errors(List<Field> fields) {
        List<FieldError> errors = new ArrayList<>();
        long links = 0;
        int maxLinks = limits.of(LimitName.LINKS);
        int maxRepeated = limits.of(LimitName.REPEATED_CHARACTERS);
        for (Field field : fields) {
            String text = field.text();
            if (text == null) {
                continue;
            }
            long before = links;
            links += LINK.matcher(text).results().count();
            if (maxLinks > 0 && before <= maxLinks && links > maxLinks) {
                errors.add(FieldError.of(
                        field.path(),
                        "paling banyak " + maxLinks + " tautan",
                        "must have at most " + maxLinks + " links"));
            }
            if (maxRepeated > 0 && longestRun(text) > maxRepeated) {
                errors.add(FieldError.of(
                        field.path(),
                        "satu huruf paling banyak " + maxRepeated + " kali berturut-turut",
                        "must have a character at most " + maxRepeated + " times in a row"));
            }
            if (text.codePoints().anyMatch(ContentLimits::isControl)) {
                errors.add(FieldError.of(
                        field.path(), "tidak boleh memuat huruf kendali", "must not have control characters"));
            }
        }
        return errors;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        int last = -1;
        for (int i = 0; i < text.length(); i += Character.charCount(last)) {
            int character = text.codePointAt(i);
            run = character == last ? run + 1 : 1;
            longest = Math.max(longest, run);
            last = character;
        }
        return longest;
    }

    /** Line breaks and tabs are text. Characters that change the direction of writing make a text look like another one. */
    private static boolean isControl(int character) {
        return switch (character) {
            case '\n', '\r', '\t' -> false;
            default ->
                Character.isISOControl(character)
                        || (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069);
        };
    }
}
