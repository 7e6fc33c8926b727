package id.penghubung.routing.rules;

import id.penghubung.routing.text.StemmedText;
import org.jspecify.annotations.Nullable;

/** Title and description of a complaint. The stems are only computed if a rule asks for words, and then once for all rules. */
public final class ComplaintText {

    private final String title;
    private final String description;
    private @Nullable StemmedText stems;

    public ComplaintText(String title, String description) {
        this.title = title;
        this.description = description;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    StemmedText stems() {
        StemmedText known = stems;
        if (known == null) {
            known = StemmedText.of(title, description);
            stems = known;
        }
        return known;
    }
}
