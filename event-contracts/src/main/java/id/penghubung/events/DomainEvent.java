package id.penghubung.events;

/** Event that a service publishes for other services: a fact that is already committed in the publishing service. */
public sealed interface DomainEvent
        permits ActionDecided,
                ActionOrdered,
                AgencyDescribed,
                CaseAcknowledged,
                CaseResolved,
                CaseReturned,
                ComplaintReferred,
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
                MatterClosed,
                MatterComplaintsLinked,
                MatterMoved,
                MatterOpened,
                MeetingProposed,
                ResolutionDueMoved,
                RightToAnswerChanged,
                SettlementRecorded {}
