package id.penghubung.routing.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts suggestions and their outcomes, also of several models of which each has decisions of its own. */
public final class QualityMeasurement {

    private final Map<String, Counts> byAgency = new TreeMap<>();
    private final List<CertaintyThreshold.Trial> trials = new ArrayList<>();
    private int right;
    private int amongThree;
    private int certain;
    private int certainAndRight;

    private static final class Counts {
        private int decisions;
        private int suggested;
        private int right;
    }

    /** Adds what a model suggests for decisions with which it was neither trained nor calibrated. */
    public void add(SuggestionModel model, List<ConfirmedDecision> decisions) {
        for (ConfirmedDecision decision : decisions) {
            add(decision.agencyCode(), model.rank(decision.text()));
        }
    }

    /** Adds one decision, with what a model suggests for it. */
    void add(String agency, SuggestionModel.Ranking suggested) {
        add(agency, suggested.agencyCodes(), suggested.probability(), suggested.certain());
    }

    /**
     * Adds one decision.
     *
     * @param suggested candidates, most probable first
     * @param probability probability of the first candidate
     * @param decidedAlone whether the suggestion was certain
     */
    void add(String agency, List<String> suggested, double probability, boolean decidedAlone) {
        boolean correct = suggested.getFirst().equals(agency);
        counts(agency).decisions++;
        counts(suggested.getFirst()).suggested++;
        trials.add(new CertaintyThreshold.Trial(probability, correct));
        if (correct) {
            counts(agency).right++;
            right++;
        }
        if (suggested.contains(agency)) {
            amongThree++;
        }
        if (decidedAlone) {
            certain++;
            certainAndRight += correct ? 1 : 0;
        }
    }

    private Counts counts(String agency) {
        return byAgency.computeIfAbsent(agency, first -> new Counts());
    }

    /** Returns the quality of all suggestions so far. */
    public ModelQuality quality() {
        List<AgencyQuality> agencies = new ArrayList<>();
        byAgency.forEach((code, counts) ->
                agencies.add(AgencyQuality.of(code, counts.decisions, counts.suggested, counts.right)));
        double macroF1 =
                agencies.stream().mapToDouble(AgencyQuality::f1).average().orElse(0);
        int total = trials.size();
        return new ModelQuality(
                total,
                share(right, total),
                share(amongThree, total),
                macroF1,
                share(certain, total),
                share(certainAndRight, certain),
                CertaintyThreshold.coverage(trials, CertaintyThreshold.PRECISION),
                agencies);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
