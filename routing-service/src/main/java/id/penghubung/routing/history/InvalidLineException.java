package id.penghubung.routing.history;

import id.penghubung.events.LocalizedText;

/** Thrown for a line that is no past decision. The text never quotes the line, which may contain what people wrote. */
final class InvalidLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient LocalizedText detail;

    /** @param field name of the field, or empty for the whole line */
    InvalidLineException(String field, String id, String en) {
        super(field + " " + en, null, false, false);
        this.field = field;
        this.detail = new LocalizedText(id, en);
    }

    String field() {
        return field;
    }

    LocalizedText detail() {
        return detail;
    }
}
