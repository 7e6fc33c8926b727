package id.penghubung.kit.problem;

import id.penghubung.kit.text.Text;

/**
 * Error in one input field.
 *
 * @param pointer JSON pointer into the body, such as {@code #/location/latitude}; {@code ?name} for a query parameter
 * @param detail description of the error in both languages
 */
public record FieldError(String pointer, Text detail) {

    /** Creates an error for a top-level field of the body. */
    public static FieldError of(String field, String id, String en) {
        return new FieldError("#/" + field, Text.of(id, en));
    }
}
