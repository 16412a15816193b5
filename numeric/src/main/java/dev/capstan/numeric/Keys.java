package dev.capstan.numeric;

import java.nio.charset.StandardCharsets;

/**
 * Keys of random draws: 64-bit hashes that depend on nothing but what is hashed. A draw is a function of its key, so adding,
 * removing or renaming one moves no other.
 */
public final class Keys {

    /** 2⁶⁴ over the golden ratio, odd: the increment of SplitMix64. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Keys() {}

    /**
     * A stable hash of a name: 64-bit FNV-1a over its UTF-8 bytes (draft-eastlake-fnv), made even by {@link #mix}. Names that
     * differ in one bit differ, case and composition of characters included.
     */
    public static long ofName(String name) {
        return mix(fnv1a(name));
    }

    static long fnv1a(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The key of a seed and one word. */
    static long of(long seed, long word) {
        return next(next(seed) ^ word);
    }

    /** The key of a seed and of words, in their order. */
    public static long of(long seed, long... words) {
        long key = next(seed);
        for (long word : words) {
            key = next(key ^ word);
        }
        return key;
    }

    /**
     * The output of the SplitMix64 generator from a state: Steele, Lea, Flood, "Fast splittable pseudorandom number
     * generators", OOPSLA 2014.
     */
    static long next(long state) {
        return mix(state + GOLDEN);
    }

    /** The n-th output of that generator, n from 1, without those before it. */
    static long nth(long state, long n) {
        return mix(state + n * GOLDEN);
    }

    /** A bijection of 64 bits in which each bit changes each other one half of the time: Stafford's variant 13. */
    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
