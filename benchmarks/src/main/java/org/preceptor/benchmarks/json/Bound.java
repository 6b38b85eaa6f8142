package org.preceptor.benchmarks.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Region;
import org.preceptor.roster.TitleGrant;
import org.preceptor.roster.TitleLadder;
import org.preceptor.time.Term;

/** The same document as plain records, as an application would bind it without us: nothing is checked. */
record Bound(String format, String version, Roster data) {
    /** What an application has to write next: the values themselves, which throw at the first that is wrong. */
    org.preceptor.roster.Roster toRoster() {
        org.preceptor.roster.Roster.Builder roster = org.preceptor.roster.Roster.builder();
        data.hospitals().forEach(hospital -> roster.add(hospital.value()));
        data.physicians().forEach(physician -> roster.add(physician.value()));
        return roster.build();
    }

    record Roster(List<Hospital> hospitals, List<Physician> physicians) {}

    record Hospital(
            String id,
            @Nullable String name,
            Rank rank,
            String region,
            @Nullable List<String> disciplines) {
        org.preceptor.roster.Hospital value() {
            return org.preceptor.roster.Hospital.builder()
                    .id(HospitalId.of(id))
                    .name(Optional.ofNullable(name))
                    .rank(rank.value())
                    .region(Region.parse(region))
                    .disciplines(known(disciplines).stream()
                            .map(org.preceptor.roster.Hospital.Discipline::of)
                            .toList())
                    .build();
        }
    }

    record Rank(String tier, @Nullable String grade) {
        org.preceptor.roster.Hospital.Rank value() {
            return new org.preceptor.roster.Hospital.Rank(
                    org.preceptor.roster.Hospital.Tier.valueOf(tier),
                    Optional.ofNullable(grade).map(org.preceptor.roster.Hospital.Grade::valueOf));
        }
    }

    record Physician(
            String id,
            @Nullable String name,
            List<Held> titles,
            List<Credential> credentials,
            @Nullable String employer,
            @Nullable List<String> disciplines,
            @Nullable LocalDate practisingSince) {
        org.preceptor.roster.Physician value() {
            return org.preceptor.roster.Physician.builder()
                    .id(PersonId.of(id))
                    .name(Optional.ofNullable(name))
                    .titles(titles.stream().map(Held::value).toList())
                    .credentials(credentials.stream().map(Credential::value).toList())
                    .employer(Optional.ofNullable(employer).map(HospitalId::of))
                    .disciplines(known(disciplines).stream()
                            .map(org.preceptor.roster.Hospital.Discipline::of)
                            .toList())
                    .practisingSince(Optional.ofNullable(practisingSince))
                    .build();
        }
    }

    record Held(String title, Span term, @Nullable String evidence) {
        TitleGrant value() {
            return new TitleGrant(
                    TitleLadder.china().get(title), term.value(), Optional.empty(), Optional.ofNullable(evidence));
        }
    }

    record Credential(String type, String level, Span term) {
        org.preceptor.roster.Credential value() {
            return new org.preceptor.roster.Credential(
                    org.preceptor.roster.Credential.Kind.valueOf(type),
                    org.preceptor.roster.Credential.Level.valueOf(level),
                    term.value(),
                    Optional.empty());
        }
    }

    record Span(@Nullable LocalDate first, @Nullable LocalDate last) {
        Term value() {
            return Term.of(first == null ? LocalDate.MIN : first, last == null ? LocalDate.MAX : last);
        }
    }

    private static List<String> known(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}
