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

    private final RoutingCatalogue catalogue;
    private final AgencyDirectory agencies;
    private final List<RuleFinding> findings = new ArrayList<>();

    private RuleSetCheck(RoutingCatalogue catalogue, AgencyDirectory agencies) {
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

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
            outsideBody(rule, String.valueOf(rule.then().outsideBodyCode()));
        }
    }

    private void conditions(Rule rule) {
        RuleConditions when = rule.when();
        when.namedAgencies().forEach(code -> agency(rule, code, false));
        when.accusedAgencies().forEach(code -> agency(rule, code, false));
        when.categories().forEach(code -> category(rule, code));
        when.districts().forEach(code -> district(rule, code));
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

    private void category(Rule rule, String code) {
        switch (catalogue.stateOf(CatalogueKind.CATEGORY, code)) {
            case UNKNOWN ->
                add(
                        Kind.UNKNOWN_CATEGORY,
                        rule,
                        false,
                        "Kategori %s tidak ada dalam katalog.".formatted(code),
                        "Category %s is not in the catalogue.".formatted(code));
            case INACTIVE ->
                add(
                        Kind.INACTIVE_CATEGORY,
                        rule,
                        false,
                        "Kategori %s tidak dipakai lagi untuk laporan baru.".formatted(code),
                        "Category %s is not active: no new complaint has it.".formatted(code));
            case ACTIVE -> {}
        }
    }

    private void district(Rule rule, String code) {
        switch (catalogue.stateOf(CatalogueKind.DISTRICT, code)) {
            case UNKNOWN ->
                add(
                        Kind.UNKNOWN_DISTRICT,
                        rule,
                        false,
                        "Wilayah %s tidak ada dalam katalog.".formatted(code),
                        "District %s is not in the catalogue.".formatted(code));
            case INACTIVE ->
                add(
                        Kind.INACTIVE_DISTRICT,
                        rule,
                        false,
                        "Wilayah %s tidak dipakai lagi untuk laporan baru.".formatted(code),
                        "District %s is not active: no new complaint has it.".formatted(code));
            case ACTIVE -> {}
        }
    }

    private void outsideBody(Rule rule, String code) {
        switch (catalogue.stateOf(CatalogueKind.OUTSIDE_BODY, code)) {
            case UNKNOWN ->
                add(
                        Kind.UNKNOWN_OUTSIDE_BODY,
                        rule,
                        true,
                        "Lembaga %s tidak ada dalam katalog.".formatted(code),
                        "Outside body %s is not in the catalogue.".formatted(code));
            case INACTIVE ->
                add(
                        Kind.INACTIVE_OUTSIDE_BODY,
                        rule,
                        true,
                        "Lembaga %s tidak dipakai lagi.".formatted(code),
                        "Outside body %s is not active.".formatted(code));
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
