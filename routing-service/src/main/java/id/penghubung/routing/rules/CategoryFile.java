package id.penghubung.routing.rules;

import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of {@code data/categories.json}. */
record CategoryFile(List<Category> categories) {

    record Category(String code, Text name, Route route, boolean oversight) {

        /** Returns the first version of the category's rule. It is valid from the epoch, so it is independent of clocks. */
        Rule firstRule(IdGenerator ids) {
            return new Rule(
                    ids.next(),
                    code,
                    1,
                    name.id(),
                    name.en(),
                    route.to(),
                    route.agency(),
                    oversight,
                    Instant.EPOCH,
                    null);
        }
    }

    record Route(RuleTarget to, @Nullable String agency) {}
}
