package id.penghubung.kit.problem;

import id.penghubung.kit.text.Text;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer into the body, such as {@code #/location/latitude}; {@code ?name} for a query parameter
 * @param detail what is wrong, in both languages
 */
public record FieldError(String pointer, Text detail) {

    /** A field at the top of the body. */
    public static FieldError of(String field, String id, String en) {
        return new FieldError("#/" + field, Text.of(id, en));
    }
}
