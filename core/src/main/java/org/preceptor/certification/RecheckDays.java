package org.preceptor.certification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up again when a moment was, and how many periods have gone by since one, walking from border to border. */
final class RecheckDays {
    private final Dossier dossier;
    private final LocalDate day;
    private final Recheck recheck;

    RecheckDays(Dossier dossier, LocalDate day, Recheck recheck) {
        this.dossier = dossier;
        this.day = day;
        this.recheck = recheck;
    }

    Optional<LocalDate> when(Moment moment) {
        if (moment instanceof Moment.Shifted shifted) {
            return when(shifted.moment()).map(base -> base.plus(shifted.by()));
        } else if (moment instanceof Moment.On on) {
            return Optional.of(on.day());
        } else if (moment instanceof Moment.Judged) {
            return Optional.of(day);
        } else if (moment instanceof Moment.Milestone milestone) {
            return past(Stream.ofNullable(dossier.milestones().get(milestone.code())))
                    .findFirst();
        } else if (moment instanceof Moment.Obtained obtained) {
            return past(dossier.holdings().stream()
                            .filter(held -> obtained.codes().contains(held.code()))
                            .map(held -> held.term().first()))
                    .min(LocalDate::compareTo);
        } else if (moment instanceof Moment.Signed signed) {
            return past(dossier.attestations().stream()
                            .filter(each -> signed.kinds().contains(each.kind()))
                            .filter(each -> !Objects.equals(each.positive(), Optional.of(false)))
                            .map(Dossier.Attestation::signedOn))
                    .min(LocalDate::compareTo);
        }
        Moment.Act act = (Moment.Act) moment;
        Stream<LocalDate> days = past(dossier.activities().stream()
                .filter(each -> recheck.fits(act.which(), each))
                .map(each -> act.atEnd() ? each.term().last() : each.term().first()));
        return act.last() ? days.max(LocalDate::compareTo) : days.min(LocalDate::compareTo);
    }

    private Stream<LocalDate> past(Stream<LocalDate> days) {
        return days.filter(each -> each.compareTo(day) <= 0);
    }

    /** What an amount asks for on top because something is late. */
    Fraction surcharge(Limit.Surcharge late) {
        Optional<LocalDate> due = when(late.due());
        LocalDate end =
                when(late.until()).filter(until -> until.compareTo(day) < 0).orElse(day);
        if (due.isEmpty() || due.get().compareTo(end) >= 0) {
            return Fraction.ZERO;
        }
        int full = 0;
        LocalDate border = due.get();
        LocalDate next = border(due.get(), late, 1);
        while (next.compareTo(end) <= 0) {
            full++;
            border = next;
            next = border(due.get(), late, full + 1);
        }
        int periods = late.begun() && border.compareTo(end) < 0 ? full + 1 : full;
        return Fraction.of(late.numerator(), late.denominator()).times(Fraction.of(periods));
    }

    private static LocalDate border(LocalDate due, Limit.Surcharge late, int periods) {
        return due.plus(late.every().multipliedBy(periods));
    }
}
