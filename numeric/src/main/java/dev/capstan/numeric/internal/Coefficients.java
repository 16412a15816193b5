package dev.capstan.numeric.internal;

/** Constants of the functions, shared by scalar code and vectors; published ones as the nearest doubles. */
public final class Coefficients {

    /** Adding and subtracting it rounds a number under 2⁵¹ to an integer, which is left in the low bits of the sum. */
    public static final double ROUNDING = 0x1.8p52;

    /** The exponent field of 1, in its own place. */
    public static final long EXPONENT_BIAS = 1023;

    public static final double INVERSE_LN2 = 0x1.71547652b82fep0;

    /** 33 bits of ln 2, so that its products with exponents are exact, and the rest: fdlibm, e_exp.c and e_log.c. */
    public static final double LN2_HIGH = 0.6931471803691238;

    public static final double LN2_LOW = 1.9082149292705877e-10;

    /** eˣ is a normal number, and so is each power of two on the way, while |x| is at most this. */
    public static final double EXP_USUAL = 708.0;

    /** eˣ rounds to 0 below. */
    public static final double EXP_ZERO = -745.1332191019412;

    /** eˣ rounds to infinity above. */
    public static final double EXP_INFINITE = 709.782712893384;

    public static final double E2 = 1.0 / 2;
    public static final double E3 = 1.0 / 6;
    public static final double E4 = 1.0 / 24;
    public static final double E5 = 1.0 / 120;
    public static final double E6 = 1.0 / 720;
    public static final double E7 = 1.0 / 5_040;
    public static final double E8 = 1.0 / 40_320;
    public static final double E9 = 1.0 / 362_880;
    public static final double E10 = 1.0 / 3_628_800;
    public static final double E11 = 1.0 / 39_916_800;
    public static final double E12 = 1.0 / 479_001_600;
    public static final double E13 = 1.0 / 6_227_020_800L;

    /** The bits of √½ rounded to 20 bits of fraction, from which log takes its fraction: fdlibm, e_log.c. */
    public static final long HALF_ROOT_BITS = 0x3fe6a09e00000000L;

    /** What moves those bits to the bits of 1. */
    public static final long ROOT_TO_ONE = 0x3ff0000000000000L - HALF_ROOT_BITS;

    public static final long FRACTION_BITS = 0x000fffffffffffffL;

    /** 2⁵², whose low bits are an integer. */
    public static final long INTEGER_BITS = 0x4330000000000000L;

    /** 2⁵² and the bias of exponents. */
    public static final double INTEGER_BIAS = 0x1p52 + EXPONENT_BIAS;

    /** (log(1+f) − 2s) / s as a polynomial in s² with s = f/(2+f): fdlibm, e_log.c. */
    public static final double L1 = 0.6666666666666735;

    public static final double L2 = 0.3999999999940942;
    public static final double L3 = 0.2857142874366239;
    public static final double L4 = 0.22222198432149784;
    public static final double L5 = 0.1818357216161805;
    public static final double L6 = 0.15313837699209373;
    public static final double L7 = 0.14798198605116586;

    /** Wichura's AS 241, PPND16: |p − ½| up to here by the first approximation, in r = CENTRAL² − (p − ½)². */
    public static final double CENTRAL = 0.425;

    public static final double CENTRAL_SQUARED = 0.180625;

    public static final double A0 = 3.3871328727963665;
    public static final double A1 = 133.14166789178438;
    public static final double A2 = 1971.5909503065513;
    public static final double A3 = 13731.69376550946;
    public static final double A4 = 45921.95393154987;
    public static final double A5 = 67265.7709270087;
    public static final double A6 = 33430.57558358813;
    public static final double A7 = 2509.0809287301227;
    public static final double B1 = 42.31333070160091;
    public static final double B2 = 687.1870074920579;
    public static final double B3 = 5394.196021424751;
    public static final double B4 = 21213.794301586597;
    public static final double B5 = 39307.89580009271;
    public static final double B6 = 28729.085735721943;
    public static final double B7 = 5226.495278852854;

    /** Of the second, in r − NEAR_TAIL with r = √−log min(p, 1−p), and the r up to which it holds. */
    public static final double NEAR_TAIL = 1.6;

    public static final double NEAR_TAIL_MOST = 5.0;

    /** A little above e^−25, so that from here on r is surely at most that. */
    public static final double NEAR_TAIL_LEAST = 0x1p-36;

    public static final double C0 = 1.4234371107496835;
    public static final double C1 = 4.630337846156546;
    public static final double C2 = 5.769497221460691;
    public static final double C3 = 3.6478483247632045;
    public static final double C4 = 1.2704582524523684;
    public static final double C5 = 0.2417807251774506;
    public static final double C6 = 0.022723844989269184;
    public static final double C7 = 0.0007745450142783414;
    public static final double D1 = 2.053191626637759;
    public static final double D2 = 1.6763848301838038;
    public static final double D3 = 0.6897673349851;
    public static final double D4 = 0.14810397642748008;
    public static final double D5 = 0.015198666563616457;
    public static final double D6 = 0.0005475938084995345;
    public static final double D7 = 1.0507500716444169e-09;

    /** Of the third, in r − FAR_TAIL. */
    public static final double FAR_TAIL = 5.0;

    public static final double F0 = 6.657904643501103;
    public static final double F1 = 5.463784911164114;
    public static final double F2 = 1.7848265399172913;
    public static final double F3 = 0.29656057182850487;
    public static final double F4 = 0.026532189526576124;
    public static final double F5 = 0.0012426609473880784;
    public static final double F6 = 2.7115555687434876e-05;
    public static final double F7 = 2.0103343992922881e-07;
    public static final double G1 = 0.599832206555888;
    public static final double G2 = 0.1369298809227358;
    public static final double G3 = 0.014875361290850615;
    public static final double G4 = 0.0007868691311456133;
    public static final double G5 = 1.8463183175100548e-05;
    public static final double G6 = 1.421511758316446e-07;
    public static final double G7 = 2.0442631033899397e-15;

    /** Cody's ANORM (SPECFUN, 1993): |x| up to here by the first approximation, in x². */
    public static final double ANORM_CENTRAL = 0.66291;

    public static final double M0 = 18154.98125334356;
    public static final double M1 = 1067.6894854603709;
    public static final double M2 = 161.02823106855587;
    public static final double M3 = 2.2352520354606837;
    public static final double M4 = 0.06568233791820745;
    public static final double N0 = 45507.78933502673;
    public static final double N1 = 10260.932208618979;
    public static final double N2 = 976.0985517377767;
    public static final double N3 = 47.202581904688245;

    /** Of the second, in |x|, and the |x| up to which it holds: √32. */
    public static final double ANORM_NEAR = 5.656854249492381;

    public static final double P0 = 9842.714838383978;
    public static final double P1 = 11602.65143764735;
    public static final double P2 = 6848.190450536283;
    public static final double P3 = 2494.5375852903726;
    public static final double P4 = 597.2702763948002;
    public static final double P5 = 93.50665613217785;
    public static final double P6 = 8.883149794388377;
    public static final double P7 = 0.39894151208813466;
    public static final double P8 = 1.0765576773720192e-08;
    public static final double Q0 = 19685.429676859992;
    public static final double Q1 = 38912.00328609327;
    public static final double Q2 = 34900.95272114598;
    public static final double Q3 = 18615.571640885097;
    public static final double Q4 = 6485.558298266761;
    public static final double Q5 = 1519.3775994075547;
    public static final double Q6 = 235.387901782625;
    public static final double Q7 = 22.266688044328117;

    /** Of the third, in 1/x², and the |x| from which on the smaller probability rounds to 0. */
    public static final double ANORM_END = 39.0;

    public static final double S0 = 2.9112874951168793e-05;

    public static final double S1 = 0.0014216191932278934;
    public static final double S2 = 0.022235277870649807;
    public static final double S3 = 0.12740116116024736;
    public static final double S4 = 0.215898534057957;
    public static final double S5 = 0.023073441764940174;
    public static final double T0 = 7.297515550839662e-05;
    public static final double T1 = 0.0037823963320275824;
    public static final double T2 = 0.06598813786892856;
    public static final double T3 = 0.4682382124808651;
    public static final double T4 = 1.284260096144911;

    /** 1/√(2π). */
    public static final double INVERSE_ROOT_2PI = 0.3989422804014327;

    private Coefficients() {}
}
