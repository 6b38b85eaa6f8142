package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preceptor.certification.Registry.Chain;
import org.preceptor.certification.Registry.Conferral;
import org.preceptor.certification.Registry.Held;
import org.preceptor.roster.PersonId;

/** Follows a status back to whoever conferred it, each on the day of conferring. */
final class Conferrals {
    private static final Comparator<Held> ORDER = Comparator.<Held, LocalDate>comparing(
                    held -> held.term().first())
            .thenComparing(held -> held.term().last())
            .thenComparing(Held::code)
            .thenComparing(held -> held.by().map(PersonId::value).orElse(""));
    private final Registry registry;
    private final String power;

    private Conferrals(Registry registry, String power) {
        this.registry = registry;
        this.power = power;
    }

    static Optional<Chain> of(Registry registry, PersonId person, String code, String power, LocalDate day) {
        return new Conferrals(registry, power).best(person, code, day, List.of());
    }

    /** Of several awards that give the status on the day, the one whose chain holds best; the oldest of those. */
    private Optional<Chain> best(PersonId person, String code, LocalDate day, List<Conferral> above) {
        Chain best = null;
        for (Held held : registry.statuses().get(person).stream().sorted(ORDER).toList()) {
            if (held.term().contains(day) && Powers.confers(registry.powers(), held.code(), code)) {
                Chain chain = follow(person, held, above);
                best = best == null || rank(chain) > rank(best) ? chain : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(Chain chain) {
        return chain.isSound().map(sound -> sound ? 2 : 0).orElse(1);
    }

    private Chain follow(PersonId person, Held held, List<Conferral> above) {
        boolean again = above.stream()
                .anyMatch(link -> link.holder().equals(person) && link.held().equals(held));
        if (again) {
            return new Chain(ImmutableList.copyOf(above), true);
        }
        Optional<LocalDate> on =
                held.term().hasFirst() ? Optional.of(held.term().first()) : Optional.empty();
        Optional<PersonId> by = held.by();
        Optional<Boolean> able =
                by.isEmpty() ? Optional.of(true) : on.flatMap(day -> registry.heldOn(by.get(), power, day));
        List<Conferral> links = new ArrayList<>(above);
        links.add(new Conferral(person, held, able));
        if (by.isEmpty() || !able.orElse(false)) {
            return new Chain(ImmutableList.copyOf(links), false);
        }
        return best(by.get(), power, on.orElseThrow(), links)
                .orElseGet(() -> new Chain(ImmutableList.copyOf(links), false));
    }
}
