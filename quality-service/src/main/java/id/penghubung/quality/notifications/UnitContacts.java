package id.penghubung.quality.notifications;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and changes the addresses of units. */
@ApplicationScoped
class UnitContacts {

    private final UnitDirectory units;
    private final ContactTable table;

    UnitContacts(UnitDirectory units, ContactTable table) {
        this.units = units;
        this.table = table;
    }

    /** @throws ProblemException 404 if there is no such unit in the scope */
    UnitContact get(String unitCode, Scope scope) {
        requireUnit(unitCode, scope);
        return table.find(unitCode).orElseGet(() -> new UnitContact(unitCode, null, null, "id", 0));
    }

    /** @throws ProblemException 404 if there is no such unit in the scope, 412 for another version, 428 for none */
    @Transactional
    UnitContact put(String unitCode, Scope scope, @Nullable String ifMatch, UnitContactRequest request) {
        requireUnit(unitCode, scope);
        long current = table.lock(unitCode).map(UnitContact::version).orElse(0L);
        EntityTags.requireMatch(ifMatch, current);
        UnitContact changed = new UnitContact(
                unitCode,
                request.unitAddress(),
                request.headAddress(),
                Objects.requireNonNull(request.language()),
                current + 1);
        table.store(changed);
        return changed;
    }

    private void requireUnit(String unitCode, Scope scope) {
        Unit unit = units.find(unitCode).orElseThrow(ProblemException::notFound);
        if (!scope.includes(unit.agencyCode())) {
            throw ProblemException.notFound();
        }
    }
}
