package id.penghubung.focalpoint.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Whose work a case is.
 *
 * @param account the name that the officer signs in with
 * @param name as the directory or his token has it
 */
@Embeddable
record Assignment(
        @Column(name = "assignee") String account,
        @Column(name = "assignee_name") String name,
        @Column(name = "assigned_at") Instant since) {}
