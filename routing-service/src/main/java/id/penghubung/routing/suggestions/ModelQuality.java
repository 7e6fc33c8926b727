package id.penghubung.routing.suggestions;

import java.util.List;

/**
 * Quality of a model on decisions with which it was neither trained nor calibrated. All shares are between 0 and 1.
 *
 * @param decisions number of tested decisions
 * @param accuracy share whose agency was the first candidate
 * @param topThree share whose agency was among the three candidates
 * @param macroF1 mean F1 of all agencies that have decisions or were suggested
 * @param decidedAlone share with a certain suggestion
 * @param precision share of right ones among the certain suggestions; 0 if there are none
 * @param attainable share that can be decided with a precision of 95 % if the threshold is chosen afterwards; a comparison
 *     only, no model can know it
 * @param agencies quality per agency, sorted by code
 */
public record ModelQuality(
        int decisions,
        double accuracy,
        double topThree,
        double macroF1,
        double decidedAlone,
        double precision,
        double attainable,
        List<AgencyQuality> agencies) {

    public ModelQuality {
        agencies = List.copyOf(agencies);
    }

    /** Measures a model. */
    public static ModelQuality of(SuggestionModel model, List<ConfirmedDecision> decisions) {
        QualityMeasurement measurement = new QualityMeasurement();
        measurement.add(model, decisions);
        return measurement.quality();
    }
}
