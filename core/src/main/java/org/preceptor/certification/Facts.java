package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;

/** What a dossier shows on one day: lookups by date, moments, and time that leave does not count. */
final class Facts {
    final Evidence evidence;
    final LocalDate day;
    final Scheme scheme;
    private final ImmutableList<Term> pauses;
    private final Matching matching;

    Facts(Scheme scheme, Evidence evidence, LocalDate day) {
        this.scheme = scheme;
        this.evidence = evidence;
        this.day = day;
        this.pauses = pauses(scheme, evidence);
        this.matching = new Matching(evidence.dossier.registry());
    }

    Facts on(LocalDate other) {
        return new Facts(scheme, evidence, other);
    }

    Facts plus(Dossier known) {
        return new Facts(scheme, known.plus(evidence.dossier).evidence(), day);
    }

    Facts with(Dossier more) {
        return new Facts(scheme, evidence.dossier.plus(more).evidence(), day);
    }

    Registry registry() {
        return evidence.dossier.registry();
    }

    Matching matching() {
        return matching;
    }

    boolean isOver(Activity activity) {
        return !activity.term().last().isAfter(day);
    }

    TermSet held(ImmutableSet<String> codes) {
        if (codes.size() == 1) {
            return evidence.holdings.getOrDefault(codes.iterator().next(), TermSet.empty());
        }
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        for (String code : codes) {
            terms.addAll(evidence.holdings.getOrDefault(code, TermSet.empty()).terms());
        }
        return TermSet.of(terms.build());
    }

    Optional<LocalDate> resolve(Moment moment) {
        return resolve(moment, false);
    }

    /** With unsure activities: those that do not say whether they are the ones that are meant. */
    Optional<LocalDate> resolve(Moment moment, boolean unsure) {
        if (moment instanceof Moment.On on) {
            return Optional.of(on.day());
        } else if (moment instanceof Moment.Judged) {
            return Optional.of(day);
        } else if (moment instanceof Moment.Milestone milestone) {
            return happened(Optional.ofNullable(evidence.dossier.milestones().get(milestone.code())));
        } else if (moment instanceof Moment.Obtained obtained) {
            return happened(held(obtained.codes()).terms().stream().findFirst().map(Term::first));
        } else if (moment instanceof Moment.Act act) {
            return act(act, unsure);
        } else if (moment instanceof Moment.Signed signed) {
            return signed.kinds().stream()
                    .flatMap(kind -> evidence.attestations.get(kind).stream())
                    .filter(statement -> statement.positive().orElse(true))
                    .map(Dossier.Attestation::signedOn)
                    .filter(date -> !date.isAfter(day))
                    .min(LocalDate::compareTo);
        }
        Moment.Shifted shifted = (Moment.Shifted) moment;
        return resolve(shifted.moment(), unsure).map(base -> base.plus(shifted.by()));
    }

    private Optional<LocalDate> happened(Optional<LocalDate> when) {
        return when.filter(date -> !date.isAfter(day));
    }

    private Optional<LocalDate> act(Moment.Act act, boolean unsure) {
        Optional<LocalDate> found = Optional.empty();
        for (Activity activity : evidence.activities) {
            LocalDate when =
                    act.atEnd() ? activity.term().last() : activity.term().first();
            boolean better = found.isEmpty() || (act.last() ? when.isAfter(found.get()) : when.isBefore(found.get()));
            if (better && !when.isAfter(day) && isMeant(act.which(), activity, unsure)) {
                found = Optional.of(when);
            }
        }
        return found;
    }

    private boolean isMeant(Selection which, Activity activity, boolean unsure) {
        Matching.Answer answer = matching.test(which, activity);
        return answer == Matching.Answer.YES || unsure && answer == Matching.Answer.UNKNOWN;
    }

    /** The first day on which the tenure has passed since a day, leave not counted. */
    LocalDate passed(LocalDate since, Tenure tenure) {
        LocalDate met = tenure.metOn(since);
        for (Term pause : pauses) {
            if (pause.last().isBefore(since) || !pause.first().isBefore(met)) {
                continue;
            }
            if (!pause.hasLast()) {
                return LocalDate.MAX;
            }
            LocalDate from = pause.first().isBefore(since) ? since : pause.first();
            met = met.plusDays(ChronoUnit.DAYS.between(from, pause.last()) + 1);
        }
        return met;
    }

    private static ImmutableList<Term> pauses(Scheme scheme, Evidence evidence) {
        if (scheme.leave().isEmpty() || evidence.leave.isEmpty()) {
            return ImmutableList.of();
        }
        Period limit = scheme.leave().get();
        ImmutableList.Builder<Term> pauses = ImmutableList.builder();
        for (Term leave : evidence.leave) {
            if (leave.hasFirst()) {
                LocalDate end = leave.first().plus(limit).minusDays(1);
                LocalDate last = leave.last().isBefore(end) ? leave.last() : end;
                if (!last.isBefore(leave.first())) {
                    pauses.add(Term.of(leave.first(), last));
                }
            }
        }
        return pauses.build();
    }
}
