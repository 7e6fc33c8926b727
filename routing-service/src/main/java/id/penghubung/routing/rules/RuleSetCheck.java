package id.penghubung.routing.rules;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.catalogue.CatalogueKind;
import id.penghubung.routing.catalogue.RoutingCatalogue;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.rules.RuleFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a rule set before its publication. Findings are in the order of the rules. */
final class RuleSetCheck {

    /** Names of the channels by which complaints arrive, as complaints-service has them. */
    private static final Set<String> CHANNELS =
            Set.of("WEB", "MOBILE", "WALK_IN", "LETTER", "PHONE", "WHATSAPP", "SMS", "SP4N", "OPEN311");

    /** Form of the codes of services that a complaint can name; quality-service knows which services there are. */
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,15}");

    private static final LocalizedText NO_NEW_COMPLAINT =
            new LocalizedText("tidak dipakai lagi untuk laporan baru", "is not active: no new complaint has it");

    private static final EntryCheck CATEGORY = new EntryCheck(
            CatalogueKind.CATEGORY,
            Kind.UNKNOWN_CATEGORY,
            Kind.INACTIVE_CATEGORY,
            false,
            new LocalizedText("Kategori", "Category"),
            NO_NEW_COMPLAINT);

    private static final EntryCheck DISTRICT = new EntryCheck(
            CatalogueKind.DISTRICT,
            Kind.UNKNOWN_DISTRICT,
            Kind.INACTIVE_DISTRICT,
            false,
            new LocalizedText("Wilayah", "District"),
            NO_NEW_COMPLAINT);

    private static final EntryCheck OUTSIDE_BODY = new EntryCheck(
            CatalogueKind.OUTSIDE_BODY,
            Kind.UNKNOWN_OUTSIDE_BODY,
            Kind.INACTIVE_OUTSIDE_BODY,
            true,
            new LocalizedText("Lembaga", "Outside body"),
            new LocalizedText("tidak dipakai lagi", "is not active"));

    private final RoutingCatalogue catalogue;
    private final AgencyDirectory agencies;
    private final List<RuleFinding> findings = new ArrayList<>();

    private RuleSetCheck(RoutingCatalogue catalogue, AgencyDirectory agencies) {
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    /**
     * The findings about codes of one kind of entry.
     *
     * @param name name of the kind, at the beginning of a sentence
     * @param ifInactive the rest of the sentence about an entry that is not active
     */
    private record EntryCheck(
            CatalogueKind entries,
            Kind unknown,
            Kind inactive,
            boolean preventsPublication,
            LocalizedText name,
            LocalizedText ifInactive) {}

    static List<RuleFinding> of(RuleSet rules, RoutingCatalogue catalogue, AgencyDirectory agencies) {
        RuleSetCheck check = new RuleSetCheck(catalogue, agencies);
        List<CompiledRule> written = rules.written();
        for (int i = 0; i < written.size(); i++) {
            check.reachable(written.get(i), written.subList(0, i));
            check.outcome(written.get(i).rule());
            check.conditions(written.get(i).rule());
        }
        check.total(written);
        return List.copyOf(check.findings);
    }

    private void reachable(CompiledRule rule, List<CompiledRule> earlier) {
        earlier.stream()
                .filter(other -> other.covers(rule))
                .findFirst()
                .ifPresent(other -> add(
                        Kind.UNREACHABLE,
                        rule.rule(),
                        true,
                        "Aturan %s tidak pernah berlaku: aturan %s yang lebih dahulu mencakup semuanya."
                                .formatted(rule.rule().code(), other.rule().code()),
                        "Rule %s never decides: rule %s comes before it and matches all that it matches."
                                .formatted(rule.rule().code(), other.rule().code())));
    }

    private void outcome(Rule rule) {
        if (rule.then().kind() == OutcomeKind.AGENCY) {
            agency(rule, String.valueOf(rule.then().agencyCode()), true);
        } else if (rule.then().kind() == OutcomeKind.OUTSIDE_BODY) {
            entry(rule, String.valueOf(rule.then().outsideBodyCode()), OUTSIDE_BODY);
        }
    }

    private void conditions(Rule rule) {
        RuleConditions when = rule.when();
        when.namedAgencies().forEach(code -> agency(rule, code, false));
        when.accusedAgencies().forEach(code -> agency(rule, code, false));
        when.categories().forEach(code -> entry(rule, code, CATEGORY));
        when.districts().forEach(code -> entry(rule, code, DISTRICT));
        when.channels().stream()
                .filter(channel -> !CHANNELS.contains(channel))
                .forEach(channel -> add(
                        Kind.UNKNOWN_CHANNEL,
                        rule,
                        false,
                        "Tidak ada laporan yang masuk lewat saluran %s.".formatted(channel),
                        "No complaint arrives by the channel %s.".formatted(channel)));
        when.services().stream()
                .filter(code -> !SERVICE.matcher(code).matches())
                .forEach(code -> add(
                        Kind.UNKNOWN_SERVICE,
                        rule,
                        false,
                        "%s tidak mungkin kode layanan.".formatted(code),
                        "%s cannot be the code of a service.".formatted(code)));
    }

    private void entry(Rule rule, String code, EntryCheck check) {
        switch (catalogue.stateOf(check.entries(), code)) {
            case UNKNOWN ->
                add(
                        check.unknown(),
                        rule,
                        check.preventsPublication(),
                        "%s %s tidak ada dalam katalog.".formatted(check.name().id(), code),
                        "%s %s is not in the catalogue.".formatted(check.name().en(), code));
            case INACTIVE ->
                add(
                        check.inactive(),
                        rule,
                        check.preventsPublication(),
                        "%s %s %s."
                                .formatted(
                                        check.name().id(),
                                        code,
                                        check.ifInactive().id()),
                        "%s %s %s."
                                .formatted(
                                        check.name().en(),
                                        code,
                                        check.ifInactive().en()));
            case ACTIVE -> {}
        }
    }

    private void agency(Rule rule, String code, boolean isOutcome) {
        Optional<Agency> agency = agencies.find(code);
        if (agency.isEmpty()) {
            add(
                    Kind.UNKNOWN_AGENCY,
                    rule,
                    isOutcome,
                    "Instansi %s tidak ada dalam direktori.".formatted(code),
                    "Agency %s is not in the directory.".formatted(code));
        } else if (isOutcome && !agency.get().active()) {
            add(
                    Kind.INACTIVE_AGENCY,
                    rule,
                    true,
                    "%s (%s) sedang tidak aktif.".formatted(agency.get().name(), code),
                    "%s (%s) is not active.".formatted(agency.get().name(), code));
        }
    }

    private void total(List<CompiledRule> written) {
        if (written.isEmpty() || !written.getLast().rule().isRest()) {
            findings.add(new RuleFinding(
                    Kind.NOT_TOTAL,
                    null,
                    true,
                    new LocalizedText(
                            "Aturan terakhir harus tanpa syarat dan menyerahkan sisanya kepada koordinator (TRIAGE).",
                            "The last rule must have no condition and leave the rest to the coordinator (TRIAGE).")));
        }
    }

    private void add(Kind kind, Rule rule, boolean preventsPublication, String id, String en) {
        findings.add(new RuleFinding(kind, rule.code(), preventsPublication, new LocalizedText(id, en)));
    }
}
