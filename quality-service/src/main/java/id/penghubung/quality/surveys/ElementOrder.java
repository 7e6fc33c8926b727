package id.penghubung.quality.surveys;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which a form numbers the elements. Two are in use: they differ in the last two elements, so that U8 of one form is U9 of
 * another. Answers and results name elements by code; the order is for pages and prints only.
 */
public enum ElementOrder {
    /** U8 is the handling of complaints, U9 the facilities. */
    COMPLAINTS_EIGHTH(SurveyElement.COMPLAINT_HANDLING, SurveyElement.FACILITIES),
    /** U8 is the facilities, U9 the handling of complaints. */
    FACILITIES_EIGHTH(SurveyElement.FACILITIES, SurveyElement.COMPLAINT_HANDLING);

    private final List<SurveyElement> elements;

    ElementOrder(SurveyElement eighth, SurveyElement ninth) {
        List<SurveyElement> all = new ArrayList<>(List.of(SurveyElement.values()));
        all.removeAll(List.of(eighth, ninth));
        all.add(eighth);
        all.add(ninth);
        elements = List.copyOf(all);
    }

    /** Returns the nine elements in this order. */
    public List<SurveyElement> elements() {
        return elements;
    }

    /** Returns the number of an element on a form, such as {@code U8}. */
    public String numberOf(SurveyElement element) {
        return "U" + (elements.indexOf(element) + 1);
    }
}
