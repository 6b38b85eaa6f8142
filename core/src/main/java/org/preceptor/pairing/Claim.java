package org.preceptor.pairing;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.preceptor.quota.Reversion;

/** What a pairing says of itself, taken apart for the audit: nothing of it is believed. */
record Claim(
        PairingPolicy policy,
        PairingPolicy.Aim aim,
        Pairing.Outcome outcome,
        Optional<Pairing.Certificate> certificate,
        Optional<Pairing.Statement> statement,
        ImmutableMap<Reversion, Long> reversions) {

    /** That a list of pairs is what a policy asks for. */
    static Claim of(PairingPolicy policy) {
        return new Claim(
                policy, policy.aim(), Pairing.Outcome.PROVED, Optional.empty(), Optional.empty(), ImmutableMap.of());
    }

    /** That a list of pairs is stable, whoever it favours. */
    static Claim stable() {
        PairingPolicy any = PairingPolicy.traineeOptimal();
        return new Claim(any, any.aim(), Pairing.Outcome.STABLE, Optional.empty(), Optional.empty(), ImmutableMap.of());
    }

    static Claim of(Pairing pairing) {
        PairingPolicy policy = pairing.policy();
        return new Claim(
                policy,
                policy.aim(),
                pairing.outcome(),
                Optional.of(pairing.certificate()),
                Optional.empty(),
                pairing.reversions());
    }

    static Claim of(PairingPolicy policy, Pairing.Statement statement) {
        return new Claim(
                policy,
                statement.aim(),
                statement.outcome(),
                Optional.of(statement.certificate()),
                Optional.of(statement),
                statement.quotas().reversions());
    }

    /** Whether what the aim promises is said to hold in full. */
    boolean isProved() {
        return outcome == Pairing.Outcome.PROVED;
    }

    /** Whether a pair that would rather have each other makes the claim false. */
    boolean isRefutedBy(PairingAudit.Cause cause) {
        if (cause == PairingAudit.Cause.EXCUSED_BY_MINIMUM) {
            return false;
        }
        boolean envyFree = outcome == Pairing.Outcome.FAIR || (isProved() && aim == PairingPolicy.Aim.ENVY_FREE);
        return envyFree
                ? cause == PairingAudit.Cause.RANKED_HIGHER
                : outcome == Pairing.Outcome.STABLE || (isProved() && aim.isStable());
    }

    /** Whether every minimum is said to be met. */
    boolean keepsMinimums() {
        return outcome != Pairing.Outcome.NONE_EXISTS && outcome != Pairing.Outcome.STOPPED;
    }
}
