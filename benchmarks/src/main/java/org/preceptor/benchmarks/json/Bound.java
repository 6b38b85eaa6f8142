package org.preceptor.benchmarks.json;

import java.time.LocalDate;
import java.util.List;

/** The same document as plain records, as an application would bind it without us: nothing is checked. */
record Bound(String format, String version, Roster data) {
    record Roster(List<Hospital> hospitals, List<Physician> physicians) {}

    record Hospital(String id, String name, Rank rank, String region, List<String> disciplines) {}

    record Rank(String tier, String grade) {}

    record Physician(
            String id,
            String name,
            List<Held> titles,
            List<Credential> credentials,
            String employer,
            List<String> disciplines,
            LocalDate practisingSince) {}

    record Held(String title, Span term, String evidence) {}

    record Credential(String type, String level, Span term) {}

    record Span(LocalDate first, LocalDate last) {}
}
