package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.preceptor.pairing.MentorCalendar.Engagement;
import org.preceptor.pairing.MentorCalendar.Kind;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleGrant;
import org.preceptor.rule.Finding;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Term;

/** What is asked of a mentor: title, certificate, one trainee at a time or so many, and a post at the host. */
final class MentorDemands {
    private MentorDemands() {}

    static RuleSet<Candidacy> titleFloor(Title.Floor floor) {
        RuleSet<Candidacy> held = PairingRules.rule(PairingCards.TITLE_NOT_HELD, (c, day) -> {
            ImmutableList<TitleGrant> titles = c.mentor().orElseThrow().titles();
            return titles.stream().anyMatch(t -> t.term().contains(day))
                    ? List.of()
                    : List.of(lifted(PairingCards.TITLE_NOT_HELD.error().with("day", day), floor.metFrom(titles, day)));
        });
        RuleSet<Candidacy> reaches = PairingRules.rule(PairingCards.TITLE_BELOW_FLOOR, (c, day) -> {
            ImmutableList<TitleGrant> titles = c.mentor().orElseThrow().titles();
            Optional<Title> best = titles.stream()
                    .filter(t -> t.term().contains(day))
                    .map(TitleGrant::title)
                    .max(Comparator.comparing((Title title) -> floor.tracks().contains(title.track()))
                            .thenComparing(Title::level));
            if (best.isEmpty() || c.mentor().orElseThrow().meets(floor, day)) {
                return List.of();
            }
            return List.of(lifted(
                    PairingCards.TITLE_BELOW_FLOOR
                            .error()
                            .with("day", day)
                            .actual(best.get().label())
                            .expected(floor.label()),
                    floor.metFrom(titles, day)));
        });
        return held.and(reaches).when(c -> c.mentor().isPresent());
    }

    static RuleSet<Candidacy> teacherCertificate() {
        RuleSet<Candidacy> inDate = PairingRules.rule(PairingCards.CERTIFICATE_EXPIRED, (c, day) -> {
            List<Term> terms = certificates(c);
            if (terms.stream().anyMatch(t -> t.contains(day))) {
                return List.of();
            }
            Optional<LocalDate> from =
                    terms.stream().map(Term::first).filter(day::isBefore).min(LocalDate::compareTo);
            return List.of(lifted(PairingCards.CERTIFICATE_EXPIRED.error().with("day", day), from));
        });
        RuleSet<Candidacy> lasts = PairingRules.rule(
                PairingCards.CERTIFICATE_LAPSES,
                (c, day) -> certificates(c).stream()
                        .filter(t -> t.contains(day) && !t.contains(c.term()))
                        .map(t -> PairingCards.CERTIFICATE_LAPSES.warning().with("day", t.last()))
                        .toList());
        return inDate.and(lasts).when(c -> c.mentor().isPresent());
    }

    private static Credential.Level lowestLevel() {
        return Collections.min(EnumSet.allOf(Credential.Level.class));
    }

    private static List<Term> certificates(Candidacy c) {
        return c.mentor()
                .orElseThrow()
                .credentialDays(Credential.Kind.TEACHER_CERTIFICATE, lowestLevel())
                .terms();
    }

    static RuleSet<Candidacy> exclusive() {
        return PairingRules.rule(
                        PairingCards.COACH_NOT_EXCLUSIVE,
                        (c, day) -> c.calendar().engagements().stream()
                                .filter(e -> e.kind() == Kind.COACH && e.term().overlaps(c.term()))
                                .filter(e -> e.mentor().equals(PairingRules.mentor(c))
                                        || e.trainee().equals(c.trainee().id()))
                                .map(e -> lifted(CalendarCheck.clash(e), after(e)))
                                .toList())
                .when(c -> c.opening().place() instanceof Place.Mentor);
    }

    private static Optional<LocalDate> after(Engagement e) {
        return e.term().hasLast() ? Optional.of(e.term().last().plusDays(1)) : Optional.empty();
    }

    static RuleSet<Candidacy> supervisorCap(
            Map<Specialty, Integer> caps, Iterable<Specialty> fullTimeOnly, OptionalInt otherwise) {
        ImmutableMap<Specialty, Integer> stated = ImmutableMap.copyOf(caps);
        ImmutableSet<Specialty> fullTime = ImmutableSet.copyOf(fullTimeOnly);
        return cap(c -> cap(c, stated, fullTime, otherwise));
    }

    static RuleSet<Candidacy> supervisorCap(
            Iterable<SupervisionLimit> limits, SupervisionLimit.Setting setting, OptionalInt otherwise) {
        ImmutableMap<Specialty, SupervisionLimit> forms = Maps.uniqueIndex(limits, SupervisionLimit::specialty);
        return cap(c -> {
            SupervisionLimit form = specialty(c).map(forms::get).orElse(null);
            OptionalInt cap = form == null ? OptionalInt.empty() : form.cap(setting, isFullTime(c));
            return cap.isPresent() ? cap : otherwise;
        });
    }

    private static RuleSet<Candidacy> cap(Function<Candidacy, OptionalInt> capOf) {
        return PairingRules.rule(PairingCards.SUPERVISOR_CAP, (c, day) -> {
                    int cap = capOf.apply(c).orElseThrow();
                    int load = c.calendar().highestLoad(PairingRules.mentor(c), c.term()) + 1;
                    return load <= cap
                            ? List.of()
                            : List.of(lifted(
                                    PairingCards.SUPERVISOR_CAP
                                            .error()
                                            .expected(cap)
                                            .actual(load),
                                    c.calendar().freeFrom(PairingRules.mentor(c), c.term(), cap)));
                })
                .when(c -> c.opening().place() instanceof Place.Mentor
                        && capOf.apply(c).isPresent());
    }

    private static Optional<Specialty> specialty(Candidacy c) {
        return c.opening().specialty().or(() -> c.trainee().specialty());
    }

    private static boolean isFullTime(Candidacy c) {
        return c.mentor().filter(m -> m.isFullTimeTeacher()).isPresent();
    }

    private static OptionalInt cap(
            Candidacy c,
            ImmutableMap<Specialty, Integer> caps,
            ImmutableSet<Specialty> fullTime,
            OptionalInt otherwise) {
        Optional<Specialty> specialty = specialty(c);
        if (specialty.isEmpty() || !caps.containsKey(specialty.get())) {
            return otherwise;
        }
        boolean reached = !fullTime.contains(specialty.get()) || isFullTime(c);
        return reached ? OptionalInt.of(caps.getOrDefault(specialty.get(), 0)) : otherwise;
    }

    static RuleSet<Candidacy> mentorOfHost() {
        return PairingRules.broken(
                        PairingCards.NOT_OF_HOST,
                        c -> c.mentor()
                                .orElseThrow()
                                .employer()
                                .equals(c.opening().base()),
                        c -> PairingCards.NOT_OF_HOST
                                .error()
                                .actual(PairingRules.ref(
                                        "hospital", c.mentor().orElseThrow().employer()))
                                .expected(
                                        PairingRules.ref("hospital", c.opening().base())))
                .when(c -> c.opening().base().isPresent()
                        && c.mentor().flatMap(m -> m.employer()).isPresent());
    }

    private static Finding.Draft lifted(Finding.Draft draft, Optional<LocalDate> day) {
        day.ifPresent(draft::curedOn);
        return draft;
    }
}
