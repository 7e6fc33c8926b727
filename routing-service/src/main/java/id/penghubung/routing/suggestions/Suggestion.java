package id.penghubung.routing.suggestions;

import java.util.List;

/**
 * The most probable agencies for a text.
 *
 * @param candidates at most three, most probable first; empty if no agency is eligible
 * @param certain whether the first candidate is probable enough to be chosen without a coordinator
 */
public record Suggestion(List<Candidate> candidates, boolean certain) {

    public Suggestion {
        candidates = List.copyOf(candidates);
    }

    public Candidate first() {
        return candidates.getFirst();
    }
}
