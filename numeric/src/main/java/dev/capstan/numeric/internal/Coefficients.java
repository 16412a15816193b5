package dev.capstan.numeric.internal;

/** Constants of the functions, shared by scalar code and vectors. */
public final class Coefficients {

    /** Adding and subtracting it rounds a number under 2⁵¹ to an integer, which is left in the low bits of the sum. */
    public static final double ROUNDING = 0x1.8p52;

    /** The exponent field of 1, in its own place. */
    public static final long EXPONENT_BIAS = 1023;

    public static final double INVERSE_LN2 = 0x1.71547652b82fep0;

    /** 33 bits of ln 2, so that its products with exponents are exact, and the rest: fdlibm, e_exp.c and e_log.c. */
    public static final double LN2_HIGH = 6.93147180369123816490e-01;

    public static final double LN2_LOW = 1.90821492927058770002e-10;

    /** eˣ is a normal number, and so is each power of two on the way, while |x| is at most this. */
    public static final double EXP_USUAL = 708;

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
    public static final double L1 = 6.666666666666735130e-01;

    public static final double L2 = 3.999999999940941908e-01;
    public static final double L3 = 2.857142874366239149e-01;
    public static final double L4 = 2.222219843214978396e-01;
    public static final double L5 = 1.818357216161805012e-01;
    public static final double L6 = 1.531383769920937332e-01;
    public static final double L7 = 1.479819860511658591e-01;

    /** Wichura's AS 241, PPND16: |p − ½| up to here by the first approximation, in r = CENTRAL² − (p − ½)². */
    public static final double CENTRAL = 0.425;

    public static final double CENTRAL_SQUARED = 0.180625;

    public static final double A0 = 3.3871328727963666080e0;
    public static final double A1 = 1.3314166789178437745e+2;
    public static final double A2 = 1.9715909503065514427e+3;
    public static final double A3 = 1.3731693765509461125e+4;
    public static final double A4 = 4.5921953931549871457e+4;
    public static final double A5 = 6.7265770927008700853e+4;
    public static final double A6 = 3.3430575583588128105e+4;
    public static final double A7 = 2.5090809287301226727e+3;
    public static final double B1 = 4.2313330701600911252e+1;
    public static final double B2 = 6.8718700749205790830e+2;
    public static final double B3 = 5.3941960214247511077e+3;
    public static final double B4 = 2.1213794301586595867e+4;
    public static final double B5 = 3.9307895800092710610e+4;
    public static final double B6 = 2.8729085735721942674e+4;
    public static final double B7 = 5.2264952788528545610e+3;

    /** Of the second, in r − NEAR_TAIL with r = √−log min(p, 1−p), and the r up to which it holds. */
    public static final double NEAR_TAIL = 1.6;

    public static final double NEAR_TAIL_MOST = 5;

    /** A little above e^−25, so that from here on r is surely at most that. */
    public static final double NEAR_TAIL_LEAST = 0x1p-36;

    public static final double C0 = 1.42343711074968357734e0;
    public static final double C1 = 4.63033784615654529590e0;
    public static final double C2 = 5.76949722146069140550e0;
    public static final double C3 = 3.64784832476320460504e0;
    public static final double C4 = 1.27045825245236838258e0;
    public static final double C5 = 2.41780725177450611770e-1;
    public static final double C6 = 2.27238449892691845833e-2;
    public static final double C7 = 7.74545014278341407640e-4;
    public static final double D1 = 2.05319162663775882187e0;
    public static final double D2 = 1.67638483018380384940e0;
    public static final double D3 = 6.89767334985100004550e-1;
    public static final double D4 = 1.48103976427480074590e-1;
    public static final double D5 = 1.51986665636164571966e-2;
    public static final double D6 = 5.47593808499534494600e-4;
    public static final double D7 = 1.05075007164441684324e-9;

    /** Of the third, in r − FAR_TAIL. */
    public static final double FAR_TAIL = 5;

    public static final double F0 = 6.65790464350110377720e0;
    public static final double F1 = 5.46378491116411436990e0;
    public static final double F2 = 1.78482653991729133580e0;
    public static final double F3 = 2.96560571828504891230e-1;
    public static final double F4 = 2.65321895265761230930e-2;
    public static final double F5 = 1.24266094738807843860e-3;
    public static final double F6 = 2.71155556874348757815e-5;
    public static final double F7 = 2.01033439929228813265e-7;
    public static final double G1 = 5.99832206555887937690e-1;
    public static final double G2 = 1.36929880922735805310e-1;
    public static final double G3 = 1.48753612908506148525e-2;
    public static final double G4 = 7.86869131145613259100e-4;
    public static final double G5 = 1.84631831751005468180e-5;
    public static final double G6 = 1.42151175831644588870e-7;
    public static final double G7 = 2.04426310338993978564e-15;

    /** Cody's ANORM (SPECFUN, 1993): |x| up to here by the first approximation, in x². */
    public static final double ANORM_CENTRAL = 0.66291;

    public static final double M0 = 1.8154981253343561249e+4;
    public static final double M1 = 1.0676894854603709582e+3;
    public static final double M2 = 1.6102823106855587881e+2;
    public static final double M3 = 2.2352520354606839287e+0;
    public static final double M4 = 6.5682337918207449113e-2;
    public static final double N0 = 4.5507789335026729956e+4;
    public static final double N1 = 1.0260932208618978205e+4;
    public static final double N2 = 9.7609855173777669322e+2;
    public static final double N3 = 4.7202581904688241870e+1;

    /** Of the second, in |x|, and the |x| up to which it holds: √32. */
    public static final double ANORM_NEAR = 5.656854249492380195;

    public static final double P0 = 9.8427148383839780218e+3;
    public static final double P1 = 1.1602651437647350124e+4;
    public static final double P2 = 6.8481904505362823326e+3;
    public static final double P3 = 2.4945375852903726711e+3;
    public static final double P4 = 5.9727027639480026226e+2;
    public static final double P5 = 9.3506656132177855979e+1;
    public static final double P6 = 8.8831497943883759412e+0;
    public static final double P7 = 3.9894151208813466764e-1;
    public static final double P8 = 1.0765576773720192317e-8;
    public static final double Q0 = 1.9685429676859990727e+4;
    public static final double Q1 = 3.8912003286093271411e+4;
    public static final double Q2 = 3.4900952721145977266e+4;
    public static final double Q3 = 1.8615571640885098091e+4;
    public static final double Q4 = 6.4855582982667607550e+3;
    public static final double Q5 = 1.5193775994075548050e+3;
    public static final double Q6 = 2.3538790178262499861e+2;
    public static final double Q7 = 2.2266688044328115691e+1;

    /** Of the third, in 1/x², and the |x| from which on the smaller probability rounds to 0. */
    public static final double ANORM_END = 39;

    public static final double S0 = 2.9112874951168792e-5;

    public static final double S1 = 1.421619193227893466e-3;
    public static final double S2 = 2.2235277870649807e-2;
    public static final double S3 = 1.274011611602473639e-1;
    public static final double S4 = 2.1589853405795699e-1;
    public static final double S5 = 2.307344176494017303e-2;
    public static final double T0 = 7.29751555083966205e-5;
    public static final double T1 = 3.78239633202758244e-3;
    public static final double T2 = 6.59881378689285515e-2;
    public static final double T3 = 4.68238212480865118e-1;
    public static final double T4 = 1.28426009614491121e+0;

    /** 1/√(2π). */
    public static final double INVERSE_ROOT_2PI = 3.9894228040143267794e-1;

    private Coefficients() {}
}
