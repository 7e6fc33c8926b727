package id.penghubung.focalpoint.casework;

/** Tells an officer that a case was given to him; with the act's transaction or not at all. */
interface AssignmentNotices {

    void assigned(CaseFile file, Assignment to);
}
