package id.penghubung.events;

/** What one service tells the others: a fact that has happened and is committed where it happened. */
public sealed interface DomainEvent
        permits AgencyDescribed,
                CaseAcknowledged,
                CaseResolved,
                CaseReturned,
                ComplaintRouted,
                ComplaintSentToTriage,
                ComplaintSubmitted,
                ComplaintWithdrawn,
                DeadlineBreached,
                FollowUpPosted,
                InformationProvided,
                InformationRequestEnded,
                InformationRequested,
                InterimAnswerPosted,
                MeetingProposed,
                ResolutionDueMoved {}
