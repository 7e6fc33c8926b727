package id.penghubung.systemtests.privacy;

import id.penghubung.systemtests.actors.Submission;
import java.util.List;

/** A reporter who must not be known to agencies, and what would give them away. */
record SecretReporter(String description, boolean isAnonymous, Submission submission, List<String> identifyingTexts) {

    /** The name given with the complaint. */
    String name() {
        return identifyingTexts.getFirst();
    }

    /** The traces that stand in a text; none, if the secret is kept there. */
    List<String> findTraces(String text) {
        return identifyingTexts.stream().filter(text::contains).toList();
    }

    @Override
    public String toString() {
        return description;
    }
}
