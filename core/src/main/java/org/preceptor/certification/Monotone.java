package org.preceptor.certification;

import java.time.Period;
import java.util.Optional;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Attested;
import org.preceptor.certification.Criterion.Deemed;
import org.preceptor.certification.Criterion.Elapsed;
import org.preceptor.certification.Criterion.Given;
import org.preceptor.certification.Criterion.Held;
import org.preceptor.certification.Criterion.InOrder;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.KOf;
import org.preceptor.certification.Criterion.Reported;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.certification.Limit.Pattern;
import org.preceptor.certification.Limit.PerPeriod;

/** Which demands further evidence can only help. */
final class Monotone {
    private Monotone() {}

    static boolean test(Criterion criterion) {
        if (criterion instanceof Amount amount) {
            return test(amount);
        } else if (criterion instanceof AllOf all) {
            return all.sharing() == Sharing.SHARED && all.parts().stream().allMatch(Monotone::test);
        } else if (criterion instanceof KOf some) {
            return some.parts().stream().allMatch(Monotone::test);
        } else if (criterion instanceof Item item) {
            return test(item.criterion());
        } else if (criterion instanceof Deemed deemed) {
            return test(deemed.criterion());
        } else if (criterion instanceof Given given) {
            return test(given.criterion());
        } else if (criterion instanceof Elapsed elapsed) {
            return comesEarlier(elapsed.since());
        } else if (criterion instanceof InOrder order) {
            return comesEarlier(order.earlier()) && isSet(order.later());
        } else if (criterion instanceof Held held) {
            return !held.absent() && stays(held.from()) && isSet(held.to());
        } else if (criterion instanceof Attested attested) {
            return attested.barred().isEmpty();
        } else if (criterion instanceof Reported reported) {
            return stays(reported.from());
        }
        return criterion instanceof Criterion.Unknown;
    }

    /** Two limits of which one cuts are left to a search that can be exhausted. */
    private static boolean test(Amount amount) {
        long cuts = amount.limits().stream()
                .filter(limit -> limit instanceof Limit.Cap || limit instanceof Limit.Share)
                .count();
        boolean free = amount.limits().stream()
                .allMatch(limit -> limit instanceof Limit.Between
                        || limit instanceof Limit.NoOlder
                        || limit instanceof Limit.Rate
                        || limit instanceof Limit.Surcharge
                        || limit instanceof Limit.Cap
                        || limit instanceof Limit.Share);
        return cuts <= (free ? 1 : 0) && amount.limits().stream().allMatch(Monotone::test);
    }

    private static boolean test(Limit limit) {
        if (limit instanceof Limit.Between between) {
            return between.from().map(Monotone::comesEarlier).orElse(true)
                    && between.to().map(Monotone::isSet).orElse(true);
        } else if (limit instanceof Limit.NoOlder age) {
            return isSet(age.at());
        } else if (limit instanceof PerPeriod floor) {
            return test(floor);
        } else if (limit instanceof Limit.Surcharge late) {
            return isSet(late.due()) && isSet(late.until());
        }
        return !(limit instanceof Limit.Proportion || limit instanceof Limit.Position);
    }

    /** Without an anchor the first activity says where the periods begin. */
    private static boolean test(PerPeriod floor) {
        Optional<Moment> anchor = floor.anchor();
        boolean regular =
                floor.every().equals(Period.ofMonths(1)) || floor.every().equals(Period.ofYears(1));
        return floor.pattern() == Pattern.ROLLING
                || anchor.map(Monotone::stays).orElse(regular && floor.pattern() != Pattern.EACH);
    }

    /** A day that evidence has no part in. */
    private static boolean isSet(Moment moment) {
        return moment instanceof Moment.Shifted shifted
                ? isSet(shifted.moment())
                : moment instanceof Moment.On || moment instanceof Moment.Judged;
    }

    /** A day that, once there, stays. */
    private static boolean stays(Moment moment) {
        return moment instanceof Moment.Shifted shifted
                ? stays(shifted.moment())
                : isSet(moment) || moment instanceof Moment.Milestone;
    }

    /** A day that further evidence can set or move to an earlier one, never to a later one. */
    private static boolean comesEarlier(Moment moment) {
        if (moment instanceof Moment.Shifted shifted) {
            return comesEarlier(shifted.moment());
        }
        return !(moment instanceof Moment.Act act && act.last());
    }
}
