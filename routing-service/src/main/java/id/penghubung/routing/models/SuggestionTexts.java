package id.penghubung.routing.models;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.models.AgencySuggestion.SuggestedAgency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Composes explanations of suggestions: the version, the agencies with their scores, and the words that spoke for each. */
final class SuggestionTexts {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private SuggestionTexts() {}

    static LocalizedText ofModel(int number, List<SuggestedAgency> candidates) {
        return new LocalizedText(
                "Menurut model usulan versi %d, yang belajar dari keputusan yang sudah dipastikan: %s."
                        .formatted(number, list(candidates, INDONESIAN)),
                "By suggestion model version %d, which learned from confirmed decisions: %s."
                        .formatted(number, list(candidates, Locale.ENGLISH)));
    }

    static LocalizedText ofDuties(List<SuggestedAgency> candidates) {
        return new LocalizedText(
                "Belum ada model usulan. Menurut kata-kata tugas instansi: %s; usulan ini tidak pernah memutuskan."
                        .formatted(list(candidates, INDONESIAN)),
                "There is no suggestion model yet. By the words of the duties of agencies: %s; such a suggestion never decides."
                        .formatted(list(candidates, Locale.ENGLISH)));
    }

    private static String list(List<SuggestedAgency> candidates, Locale language) {
        return candidates.stream()
                .map(candidate -> "%s %s%s"
                        .formatted(
                                candidate.agencyName(),
                                String.format(language, "%.2f", candidate.score()),
                                candidate.words().isEmpty()
                                        ? ""
                                        : " (%s)".formatted(String.join(", ", candidate.words()))))
                .collect(Collectors.joining("; "));
    }
}
