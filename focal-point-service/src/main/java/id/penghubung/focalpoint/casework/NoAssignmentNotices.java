package id.penghubung.focalpoint.casework;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Where there is nobody to carry a notice. The case is in the officer's own list all the same. */
@DefaultBean
@ApplicationScoped
class NoAssignmentNotices implements AssignmentNotices {

    @Override
    public void assigned(CaseFile file, Assignment to) {
        // Nobody to tell.
    }
}
