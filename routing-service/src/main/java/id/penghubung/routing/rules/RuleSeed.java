package id.penghubung.routing.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.IdGenerator;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Seeds a new database with the initial rules from the category catalogue. */
@ApplicationScoped
class RuleSeed {

    private static final String CATALOGUE = "/data/categories.json";

    private final RuleRepository repository;
    private final RuleSetCache rules;
    private final ObjectMapper json;
    private final IdGenerator ids;

    RuleSeed(RuleRepository repository, RuleSetCache rules, ObjectMapper json, IdGenerator ids) {
        this.repository = repository;
        this.rules = rules;
        this.json = json;
        this.ids = ids;
    }

    void seed(@Observes StartupEvent starting) {
        repository.seed(firstRules());
        rules.invalidate();
    }

    private List<Rule> firstRules() {
        try (InputStream catalogue = Objects.requireNonNull(RuleSeed.class.getResourceAsStream(CATALOGUE))) {
            return json.readValue(catalogue, CategoryFile.class).categories().stream()
                    .map(category -> category.firstRule(ids))
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot read " + CATALOGUE, exception);
        }
    }
}
