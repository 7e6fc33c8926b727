package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Creates the printable documents of a meeting. Each reader gets only what they may see. */
@ApplicationScoped
class MeetingDocumentService {

    /** The most decisions that the minutes show. */
    private static final int MAX_DECISIONS = 500;

    private final MeetingReader meetings;
    private final AgendaService agendas;
    private final DecisionService decisions;
    private final MeetingDocument document;

    MeetingDocumentService(
            MeetingReader meetings, AgendaService agendas, DecisionService decisions, MeetingDocument document) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.decisions = decisions;
        this.document = document;
    }

    /** @throws ProblemException 404 if there is no such meeting */
    byte[] agenda(UUID id, Caller caller) {
        return document.agenda(
                new MeetingDocument.Content(meetings.get(id, caller), agendas.get(id, caller), List.of()));
    }

    /** @throws ProblemException 404 if there is no such meeting; 409 if it has not been opened */
    byte[] minutes(UUID id, Caller caller) {
        MeetingView meeting = meetings.get(id, caller);
        meeting.state().requireMinutes();
        DecisionFilter ofMeeting = new DecisionFilter(id, null, null, null, null);
        return document.minutes(new MeetingDocument.Content(
                meeting,
                agendas.get(id, caller),
                decisions.page(ofMeeting, MAX_DECISIONS, caller).items()));
    }
}
