package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.ombudsman.AgencyWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Letters that wait for the answer of an agency. */
@ApplicationScoped
class LetterWork implements AgencyWork {

    private final LetterRepository letters;

    LetterWork(LetterRepository letters) {
        this.letters = letters;
    }

    @Override
    public Set<String> agenciesWithOpenWork(UUID matterId) {
        return letters.agenciesWithOpen(matterId);
    }
}
