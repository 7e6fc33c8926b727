package id.penghubung.focalpoint.ombudsman.types;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** Maladministration types for the other parts of the feature. */
@ApplicationScoped
public class MaladministrationTypes {

    private final MaladministrationTypeRepository types;

    MaladministrationTypes(MaladministrationTypeRepository types) {
        this.types = types;
    }

    /** Returns those of the codes that are valid on the day. */
    @Transactional
    public Set<String> validOn(LocalDate day, Collection<String> codes) {
        return codes.isEmpty() ? Set.of() : types.validOn(day, codes);
    }
}
