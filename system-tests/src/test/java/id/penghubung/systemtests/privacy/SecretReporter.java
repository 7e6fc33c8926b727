package id.penghubung.systemtests.privacy;

import id.penghubung.systemtests.actors.Submission;
import java.util.List;

/** A reporter who must not be known to agencies, and what would give them away. */
record SecretReporter(String story, boolean isAnonymous, Submission submission, List<String> traces) {

    /** The name given with the complaint. */
    String name() {
        return traces.getFirst();
    }

    /** The traces that stand in a text; none, if the secret is kept there. */
    List<String> givenAwayBy(String text) {
        return traces.stream().filter(text::contains).toList();
    }

    @Override
    public String toString() {
        return story;
    }
}
