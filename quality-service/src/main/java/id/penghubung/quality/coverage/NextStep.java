package id.penghubung.quality.coverage;

import id.penghubung.kit.text.Text;

/**
 * The next step of a unit in a column.
 *
 * @param code such as {@code CLOSE_SURVEY}; an open list
 * @param text for people
 * @param owner the office that takes it
 */
public record NextStep(String code, Text text, StepOwner owner) {

    public static NextStep of(String code, StepOwner owner, String id, String en) {
        return new NextStep(code, Text.of(id, en), owner);
    }
}
