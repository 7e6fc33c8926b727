package id.penghubung.quality.standards;

import id.penghubung.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.UUID;

/** The consultation forums that standards name. The feature that keeps forums implements it. */
public interface ConsultationForums {

    /**
     * A forum with a signed record.
     *
     * @param topic name by which the standard refers to it
     */
    record HeldForum(UUID id, String topic, LocalDate heldOn) {}

    /**
     * Returns the forum that a standard names.
     *
     * @throws ProblemException 400 unless there is such a forum, it discussed this version of the standard, and its record is signed
     */
    HeldForum require(UUID forumId, String serviceCode, int number);
}
