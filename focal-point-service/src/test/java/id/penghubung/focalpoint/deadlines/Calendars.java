package id.penghubung.focalpoint.deadlines;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** The calendar of the regency, made from the decrees that the system begins with. */
final class Calendars {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private Calendars() {}

    static WorkingCalendar ofTheRegency() {
        return calendar(false);
    }

    static WorkingCalendar ofAnOfficeThatWorksThroughJointLeave() {
        return calendar(true);
    }

    static DeadlineRules rulesOfTheRegency() {
        return new DeadlineRules(RulesSeed.policies(JSON), ofTheRegency(), ZoneId.of("Asia/Makassar"));
    }

    private static WorkingCalendar calendar(boolean jointLeaveWorked) {
        RulesSeed.Holidays holidays = RulesSeed.holidays(JSON);
        return new WorkingCalendar(
                holidays.days().stream()
                        .collect(Collectors.toMap(RulesSeed.Holidays.Day::date, RulesSeed.Holidays.Day::kind)),
                holidays.sources().keySet(),
                jointLeaveWorked);
    }
}
