package id.penghubung.routing.suggestions;

import java.util.List;

/**
 * An agency that may be responsible.
 *
 * @param probability calibrated probability, between 0 and 1
 * @param words words of the text that spoke most for this agency, most important first; digits are replaced by zeros
 */
public record Candidate(String agencyCode, double probability, List<String> words) {

    public Candidate {
        words = List.copyOf(words);
    }
}
