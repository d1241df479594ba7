"""Every picture of the shop, by file name."""
from wares import *

PICTURES = {}


def picture(name):
    def keep(f):
        PICTURES[name] = f
        return f
    return keep


# ---- tazas ------------------------------------------------------------------------------------
def pluma_mug(name='pluma'):
    pot = Pot([(0, .25), (2.3, .2), (2.3, .2), (2.55, 0), (2.8, 0), (2.95, .25), (3.05, .5), (3.9, 1.9), (4.45, 4.0), (4.3, 6.2), (4.05, 8.0), (4.15, 8.9), (4.1, 9.0)],
              [(4.1, 9.0), (3.95, 8.93), (3.82, 8.0), (4.05, 6.2), (4.2, 4.0), (3.6, 1.7), (2.2, .75), (0, .6)], seed=4)

    def paint(c, p):
        c.band(p.length - .66, .07)
        c.garland(p.at(6.35), 10, 1.45, width=.6)
        c.garland(p.at(3.1), 10, 1.45, width=.6, phase=.5)
        c.band(p.at(4.72), .06)
        for k in range(20):
            c.dot(k * p.girth / 20, p.at(4.72), .13)
        c.band(p.at(1.25), .07)
        c.band(p.at(.75), .2)
    m = glazed_pot(name, pot, paint, 4, lip=('blue', .3))
    m.mesh(*handle(name + '-h', [(4.1, 7.2), (5.4, 7.75), (6.7, 6.9), (6.75, 5.0), (5.6, 3.2), (4.25, 2.7)], [1.5, 1.15, 1.0, .95, .95, 1.2], 3))
    return m


@picture('taza-pluma')
def _(n):
    s = Scene(n, 17.5, (.8, 5.0), 12)
    pluma_mug().put(s, 0, 0, 24)
    return s


@picture('taza-pluma-2')
def _(n):
    s = Scene(n, 19, (.3, 4.2), 44, seed=5)
    m = pluma_mug()
    m.raw(liquid(3.95, 7.6, (.055, .026, .012)))
    m.put(s, .2, -.5, 40)
    mesh, t = cloth(19, 14, 6, stripe=(.1, .14, .86, .9))
    s.mesh(mesh, t, 'rotate y*-24 translate <2,-.02,2>', '')
    return s


def celosia_mug(colour='blue', name='celo'):
    pot = Pot([(0, .3), (2.9, .25), (2.9, .25), (3.1, 0), (3.45, 0), (3.7, .15), (3.9, .6), (3.98, 2), (3.98, 5), (3.95, 8), (4.0, 9.4), (3.92, 9.5)],
              [(3.92, 9.5), (3.75, 9.4), (3.68, 8), (3.7, 4), (3.6, 1.2), (2.6, .75), (0, .65)], seed=8, rings=.008)

    def paint(c, p):
        c.band(p.at(8.35), .07, colour)
        c.band(p.at(8.05), .16, colour)
        c.lattice(0, c.w, p.at(1.7), p.at(7.8), 10, .12, colour, .17, rows=3)
        c.band(p.at(1.45), .16, colour)
        c.band(p.at(1.1), .07, colour)
    m = glazed_pot(name + colour, pot, paint, 8 if colour == 'blue' else 18, lip=(colour, .28))
    m.mesh(*handle(name + colour + 'h', [(3.8, 7.9), (5.2, 8.3), (6.3, 7.4), (6.35, 5.2), (5.6, 3.2), (3.85, 2.6)], [1.3, 1.1, 1.0, 1.0, 1.0, 1.2], 5, 'bars', colour))
    return m


@picture('taza-celosia')
def _(n):
    s = Scene(n, 17.5, (.9, 5.2), 11, seed=2)
    celosia_mug().put(s, 0, 0, 26)
    return s


@picture('taza-celosia-2')
def _(n):
    s = Scene(n, 18.5, (.6, 5.0), 14, seed=6)
    celosia_mug('green').put(s, 0, 0, 34)
    lb = branch([(-1, .3, 0), (2, .5, .4), (5.5, .6, -.4)], 8, 2.6, 12, SAGE, .15)
    lb.put(s, -4.5, -5.5, 12)
    return s


def espresso(name='exp'):
    cup = Pot([(0, .25), (1.4, .2), (1.4, .2), (1.6, 0), (1.85, 0), (1.95, .25), (2.5, 1.0), (3.0, 2.4), (3.12, 4.2), (3.28, 5.4), (3.22, 5.5)],
              [(3.22, 5.5), (3.08, 5.4), (2.92, 4.2), (2.8, 2.4), (2.2, 1.1), (1.2, .65), (0, .6)], seed=3, rings=.006)

    def paint(c, p):
        for ang in (.75, .25):
            eight(c, c.w * ang, p.at(3.2), 1.45, turn=9)
        for ang in (.75, .25):
            for side in (-1, 1):
                x = c.w * ang + side * 1.7
                c.stroke([(x, p.at(2.6)), (x + side * .9, p.at(3.1)), (x + side * 1.7, p.at(3.0))], [.07, .06, .04], 'blue', .9)
                for k in range(3):
                    c.leaf(x + side * (.35 + .55 * k), p.at(2.9), 90 - side * 35 if k % 2 == 0 else -90 + side * 35, .85, 'green', None, .9, .1)
        c.band(p.at(.95), .1)
    m = glazed_pot(name, cup, paint, 3, px=56, lip=('blue', .22))
    m.mesh(*handle(name + 'h', [(3.05, 4.3), (4.0, 4.75), (4.75, 4.2), (4.7, 3.0), (3.9, 2.1), (2.9, 2.0)], [.9, .75, .65, .65, .65, .8], 5, 'line', length=6))
    m.raw(liquid(2.95, 4.4, (.07, .035, .015)))
    sau = Pot([(0, .3), (2.9, .3), (2.9, .3), (3.0, 0), (3.3, 0), (3.4, .3), (4.6, .7), (5.7, 1.35), (6.0, 1.6)],
              [(6.0, 1.6), (5.8, 1.62), (4.6, 1.05), (3.4, .7), (2.2, .62), (2.1, .55), (0, .55)], seed=5, rings=.008)

    def inn(c, R):
        c.ring(R, R, R * .60, .09)
        rim_feathers(c, R, R * .66, 22, 1.25, .5)
        c.flower(R, R, 1.2, 5, 'blue')
    p = glazed_pot(name + 's', sau, None, 6, inner=inn, lip=('blue', .24), deep=False, inner_px=50)
    return m, p


@picture('juego-expreso-flor')
def _(n):
    s = Scene(n, 16, (.2, 3.2), 22, seed=4)
    cup, sau = espresso()
    sau.put(s)
    cup.put(s, 0, 0, 30, y=.58)
    return s


@picture('caballitos-cuatro-trazos')
def _(n):
    s = Scene(n, 21.5, (.2, 4.2), 14, seed=7)
    shape = ([(0, .2), (1.3, .15), (1.3, .15), (1.45, 0), (1.62, 0), (1.72, .2), (1.72, 1.2), (1.85, 4), (2.1, 7), (2.3, 8.9), (2.25, 9)],
             [(2.25, 9), (2.12, 8.9), (1.9, 7), (1.65, 4), (1.5, 2.2), (0, 1.9)])

    def pluma(c, p):
        for r, y in enumerate((2.1, 4.0, 5.9)):
            for k in range(6):
                c.feather((k + .5 * (r % 2)) * c.w / 6, p.at(y), 60 + 60 * (r % 2), 1.9, .72, bend=.3 if r % 2 else -.3)

    def celo(c, p):
        c.lattice(0, c.w, p.at(1.7), p.at(7.6), 6, .11, 'blue', .15, rows=3)

    def puntos(c, p):
        for r in range(8):
            y = 1.6 + r * .82
            for k in range(8):
                c.dot((k + .5 * (r % 2)) * c.w / 8, p.at(y), .34 - .033 * r)

    def ola(c, p):
        for r in range(7):
            pts = [(c.w * k / 24, p.at(1.9 + r * .85) + .28 * math.sin(3 * 2 * math.pi * k / 24 + r * .5)) for k in range(25)]
            c.stroke(pts, [.2, .28, .17, .28, .2, .27, .18], 'blue', 1 if r % 2 else .55)
    for k, (f, x, z) in enumerate([(pluma, -7.0, .6), (celo, -2.5, -.9), (puntos, 2.2, .8), (ola, 6.7, -.6)]):
        def paint(c, p, f=f):
            f(c, p)
            c.band(p.at(1.15), .1)
        glazed_pot('cab%d' % k, Pot(*shape, seed=11 + k, rings=.006, wobble=.008, around=120, n=80), paint, 11 + k, px=60, lip=('blue', .24)).put(s, x, z, 20 * k - 20)
    s.add(half_lime(-.4, -5.4, 1.6, 14))
    s.add(lime(4.4, -5.0, 1.7, 30))
    return s


@picture('jarrito-barro-rojo')
def _(n):
    pot = Pot([(0, .2), (1.9, .15), (1.9, .15), (2.1, 0), (2.4, 0), (2.7, .25), (3.6, 1.6), (4.1, 3.4), (3.9, 5.0), (3.25, 6.3), (3.1, 7.2), (3.3, 8.6), (3.5, 9.0), (3.4, 9.1)],
              [(3.4, 9.1), (3.22, 9.0), (2.95, 8.2), (2.8, 7.1), (3.0, 6.2), (3.6, 5), (3.8, 3.4), (3.2, 1.6), (2, .7), (0, .6)], seed=6, wobble=.012, rings=.02)

    def paint(c, p):
        y = p.at(3.6)
        n = 5
        c.stroke([(c.w * k / 20, y + .35 * math.sin(2 * math.pi * n * k / 20 * .8)) for k in range(21)], [.12, .1, .13, .1, .12], 'slip', 1)
        for k in range(14):
            x = c.w * k / 14
            c.leaf(x, y + .25 * math.sin(k * 1.8), 55 if k % 2 else -55, 1.35, 'slip', None, 1, .18 if k % 2 else -.18)
        c.band(p.at(5.6), .12, 'slip')
        c.band(p.at(1.5), .12, 'slip')
        for k in range(22):
            c.dot(c.w * k / 22, p.at(6.6), .14, 'slip')
    m = clay_pot('jarrito', pot, RED, BURNISH_RED, paint, 6, clouds=.35)
    h = Canvas(2, 7, px=24, seed=2, base=RED)
    m.mesh(tube([(3.2, 7.6), (4.4, 8.1), (5.4, 7.0), (5.3, 5.3), (4.5, 4.1), (3.85, 3.9)], [1.2, .95, .85, .85, .85, 1.1]), painted('jarrito-h', h, BURNISH_RED, ''))
    m.raw(liquid(2.95, 7.7, (.10, .045, .018)))
    s = Scene(n, 17, (.7, 4.9), 14, seed=9)
    m.put(s, 0, 0, 26)
    return s


@picture('copitas-mezcal-negras')
def _(n):
    pot = Pot([(0, .15), (1.0, .1), (1.0, .1), (1.2, 0), (1.45, .1), (2.5, 1.0), (3.3, 2.5), (3.5, 4.0), (3.45, 4.5), (3.38, 4.52)],
              [(3.38, 4.52), (3.25, 4.4), (3.2, 3.8), (3.0, 2.5), (2.2, 1.2), (1, .6), (0, .5)], seed=6, wobble=.016, rings=.015)

    def paint(c, p):
        c.slip_colour = (.40, .39, .39)
        c.band(p.at(3.75), .07, 'slip')
        for k in range(30):
            c.stroke([(c.w * k / 30, p.at(3.1)), (c.w * (k + .5) / 30, p.at(3.65)), (c.w * (k + 1) / 30, p.at(3.1))], [.06, .06, .06], 'slip', .9, steps=3)
        c.band(p.at(3.0), .07, 'slip')
    s = Scene(n, 18.5, (.2, 2.5), 22, seed=10, key=1.15)
    for k, (x, z, t) in enumerate([(-3.8, .8, 10), (4.2, 2.2, 80), (.9, -4.0, 140)]):
        pot.seed = 6 + k
        m = clay_pot('copita%d' % k, pot, BLACK, BURNISH, paint, 6 + k, clouds=.3)
        if k == 2:
            m.raw(liquid(3.1, 3.5, (.62, .60, .52)).replace('pigment{rgb <0.62,0.6,0.52>}', 'pigment{rgbf <.9,.9,.82,.75>}'))
        m.put(s, x, z, t)
    return s


# ---- platos -----------------------------------------------------------------------------------
def plate(R, seed, flat=.55, rim=.27):
    return Pot([(0, .45), (R * .5, .4), (R * .5, .4), (R * .52, 0), (R * .56, 0), (R * .58, .4), (R * .78, 1.2), (R * .96, R * .18), (R, R * .215), (R * .995, R * .225)],
               [(R * .995, R * .225), (R * .97, R * .22), (R * .78, R * .145), (R * .69, R * .105), (R * .63, R * .075), (R * .5, R * .066), (R * .2, R * .062), (0, R * .06)], seed=seed, rings=.014, pitch=.5, wobble=.003, n=120, around=200)


def jardin(name='jardin'):
    def inn(c, R):
        bouquet(c, R, R, R / 13 * 1.32)
        c.ring(R, R, R * .665, .10)
        c.ring(R, R, R * .635, .05)
        rim_feathers(c, R, R * .735, 30, R * .205, R * .085, lean=48)
        for k in range(30):
            c.dot(*polar(R, R, R * .705, 12 * k + 6), .11, 'yellow')
    return glazed_pot(name, plate(13, 5), None, 5, inner=inn, lip=('blue', .42), deep=False, inner_px=46)


def lean(s, piece, R, x=0, z=0, angle=74, turn=0, roll=0, high=None):
    """Stands a plate against the wall."""
    a = math.radians(angle)
    s.add('union{%s rotate y*%g rotate x*-%g translate <%g,%g,%g>}' % ('\n'.join(piece.parts), roll, angle, x, R * math.sin(a) - (high or R * .225) * math.cos(a) + .02, z))


@picture('plato-llano-jardin')
def _(n):
    s = Scene(n, 32, (0, 12.6), 4, seed=2, wall=.26)
    lean(s, jardin(), 13, 0, 3.2, 78, roll=8)
    return s


@picture('plato-llano-jardin-2')
def _(n):
    s = Scene(n, 33, (0, 1, 0), 50, seed=3)
    jardin().put(s, 0, .5, 20, y=.35)
    mesh, t = cloth(30, 22, 7, stripe=(.06, .09, .91, .94))
    s.mesh(mesh, t, 'rotate y*18 translate <5,0,2>', '')
    branch([(-4, .4, 0), (0, .6, .5), (5, .5, 0)], 10, 3.0, 21, SAGE, .1).put(s, -9.5, -11.5, -14)
    return s


def celosia_plate(R, colour, name, seed=1):
    def inn(c, q):
        for f, w in ((.67, .14), (.935, .10)):
            c.ring(q, q, q * f, w, colour)
        rim_lattice(c, q, q * .69, q * .915, 26, .12, colour, .16)
    return glazed_pot(name, plate(R, seed), None, seed, inner=inn, lip=(colour, .3), deep=False, inner_px=44)


@picture('plato-celosia')
def _(n):
    s = Scene(n, 34, (.6, 12.2), 5, seed=4, wall=.28)
    lean(s, celosia_plate(13, 'blue', 'pcelA', 3), 13, -1.2, 3.6, 77, roll=4)
    lean(s, celosia_plate(10, 'blue', 'pcelB', 6), 10, 6.3, -.4, 72, roll=30)
    return s


@picture('plato-celosia-2')
def _(n):
    s = Scene(n, 31, (0, 3.2), 30, seed=8)
    y = 0
    for k in range(4):
        celosia_plate(10, 'green', 'pcelG%d' % k, 10 + k).put(s, .25 * math.sin(k * 2), .2 * math.cos(k * 3), 40 * k, y=y)
        y += .95
    return s


@picture('tazon-pozolero')
def _(n):
    pot = Pot([(0, .4), (3.7, .3), (3.7, .3), (3.9, 0), (4.4, 0), (4.5, .5), (4.5, 1.0), (6.2, 1.7), (7.6, 3.6), (8.05, 6.2), (8.2, 8.8), (8.1, 9.0)],
              [(8.1, 9.0), (7.9, 8.85), (7.7, 6.2), (7.2, 3.8), (5.8, 2.2), (3.5, 1.5), (0, 1.3)], seed=4, rings=.02)

    def paint(c, p):
        y0, y1 = p.at(4.1), p.at(8.0)
        c.band(y0 - .25, .2, 'blue')
        c.band(y1 + .12, .2, 'blue')
        n = 10
        for k in range(n):
            x = (k + .5) * c.w / n
            up = k % 2 == 0
            yb = y0 if up else y1
            d = 1 if up else -1
            for a in range(-75, 76, 30):
                ang = d * 90 + a
                c.petal(x, yb, ang, 2.25, 1.05, 'yellow' if up else 'orange', .85)
                c.stroke([polar(x, yb, .9, ang - 9), polar(x, yb, 1.7, ang - 13), polar(x, yb, 2.25, ang)], [.05, .09, .07], 'black', .95)
                c.stroke([polar(x, yb, .9, ang + 9), polar(x, yb, 1.7, ang + 13), polar(x, yb, 2.25, ang)], [.05, .08, .06], 'black', .95)
            c.fill([polar(x, yb, .72, d * (t)) for t in range(0, 181, 20)], 'orange' if up else 'yellow', .95)
            c.stroke([polar(x, yb, .78, d * t) for t in range(0, 181, 30)], [.09, .1, .09], 'black', 1)
            xl = (k + 1) * c.w / n
            for a in (50, 130):
                c.leaf(xl, (y0 + y1) / 2 - .9 * d, a * d, 1.6, 'green', 'black', .9, .12)
        c.band(p.at(.55), .3, 'blue')
    m = glazed_pot('pozole', pot, paint, 4, lip=('blue', .36), px=40)
    s = Scene(n, 25, (0, 5.0), 17, seed=5)
    m.put(s, 0, 0, 15)
    return s


def llovizna(colour, name, seed):
    pot = Pot([(0, .35), (2.6, .3), (2.6, .3), (2.8, 0), (3.15, 0), (3.3, .4), (4.6, 1.1), (6.2, 2.9), (6.85, 5.0), (7.0, 6.3), (6.92, 6.5)],
              [(6.92, 6.5), (6.72, 6.4), (6.55, 5), (5.9, 3.0), (4.4, 1.6), (2.4, 1.0), (0, .9)], seed=seed, rings=.016)

    def paint(c, p):
        y0, y1 = p.at(.8), p.at(5.9)
        y, r, row = y0 + .3, .46, 0
        while y < y1:
            for k in range(24):
                x = (k + .5 * (row % 2)) * c.w / 24
                c.dot(x + c.jitter(.05), y + c.jitter(.04), r * (1 + c.jitter(.08)), colour)
            y += r * 1.1 + .48
            r *= .80
            row += 1
    return glazed_pot(name, pot, paint, seed, px=48, lip=(colour, .16) if colour != 'blue' else ('blue', .16))


@picture('tazon-llovizna')
def _(n):
    s = Scene(n, 19.5, (0, 3.6), 18, seed=6)
    llovizna('blue', 'llo-a', 3).put(s, 0, 0, 10)
    return s


@picture('tazon-llovizna-2')
def _(n):
    s = Scene(n, 23, (0, 6.2), 15, seed=11)
    y = 0
    for k, c in enumerate(('blue', 'yellow', 'green')):
        llovizna(c, 'llo-' + c, 5 + k).put(s, .12 * k, .1 * k, 50 * k, y=y)
        y += 3.3
    return s


@picture('ensaladera-ola')
def _(n):
    pot = Pot([(0, .5), (5.2, .4), (5.2, .4), (5.5, 0), (6.1, 0), (6.3, .6), (8.5, 1.6), (12.2, 5.0), (14.2, 9.2), (15, 11.7), (14.85, 12)],
              [(14.85, 12), (14.5, 11.8), (13.6, 9.0), (11.6, 5.2), (8.0, 2.4), (4, 1.5), (0, 1.3)], seed=9, rings=.035, pitch=1.1)

    def paint(c, p):
        scales(c, p.at(2.6), 5, 30, (p.at(10.4) - p.at(2.6)) / 5.2)
        c.band(p.at(1.7), .22)
        c.band(p.at(11.1), .12)
    m = glazed_pot('ola', pot, paint, 9, px=26, lip=('blue', .45))
    s = Scene(n, 40, (0, 7.0), 16, seed=3)
    m.put(s, 0, 0, 20)
    for k, (x, z, y) in enumerate([(-4.5, -1, 9.2), (4.2, -2.5, 9.0), (0.6, 5, 9.6), (7.5, 4.5, 9), (-8, 5, 9.3), (-.6, -6.2, 7.6), (.2, -.6, 12.2)]):
        s.add(lime(x, z, 3.7, 40 * k, (.72, .27, .02), 1.0, y))
    return s


@picture('platon-garza')
def _(n):
    R = 19
    pot = Pot([(0, .5), (R * .55, .45), (R * .55, .45), (R * .57, 0), (R * .61, 0), (R * .63, .5), (R * .8, 1.3), (R * .97, 3.4), (R, 3.95), (R * .995, 4.05)],
              [(R * .995, 4.05), (R * .975, 3.95), (R * .82, 2.3), (R * .75, 1.7), (R * .68, 1.15), (R * .5, 1.0), (0, .9)], seed=7, rings=.02, oval=(1, .74), wobble=.003)

    def inn(c, R):
        heron(c, R - .6, R - .3, 1.22)
        reeds(c, R + 7.3, R - 6.6, [7.5, 9.5, 6.5, 8.5], 1.3)
        reeds(c, R - 7.0, R - 6.4, [6.5, 8.5, 5.5], -1.4)
        for x, y, l in ((-3, -6.9, 4), (2.5, -7.4, 5), (7, -6.7, 3), (-7.5, -6.4, 2.6), (.6, -6.5, 2.2)):
            c.stroke([(R + x - l / 2, R + y), (R + x, R + y - .18), (R + x + l / 2, R + y)], [.08, .34, .06], 'blue', .55)
        for k in range(46):
            a = 360 / 46 * k
            x, y = R + R * .845 * math.cos(math.radians(a)), R + R * .74 * .845 * math.sin(math.radians(a))
            t = math.degrees(math.atan2(.74 * math.cos(math.radians(a)), -math.sin(math.radians(a)))) - 90
            c.feather(x, y, t + 46, 2.3, .95, bend=.26)
        for f, w in ((.80, .16), (.775, .07)):
            pts = [(R + R * f * math.cos(t), R + R * .74 * f * math.sin(t)) for t in np.linspace(0, 2 * math.pi, 40)]
            c.stroke(pts, [w, w * 1.3, w * .8, w * 1.2, w], 'blue', 1)
        pts = [(R + R * .975 * math.cos(t), R + R * .74 * .975 * math.sin(t)) for t in np.linspace(0, 2 * math.pi, 40)]
        c.stroke(pts, [.7, .75, .7], 'blue', 1)
    m = glazed_pot('garza', pot, None, 7, inner=inn, deep=False, inner_px=36)
    s = Scene(n, 45, (0, 12.6), 5, seed=7, wall=.2)
    lean(s, m, 19 * .74, 0, 4.5, 77, high=4.05)
    return s


# ---- floreros ---------------------------------------------------------------------------------
def tibor(name='tibor'):
    pot = Pot([(0, .4), (4.4, .3), (4.4, .3), (4.6, 0), (5.3, 0), (5.4, .5), (5.2, 1.6), (6.4, 5), (8.2, 10), (8.7, 14), (7.8, 17.4), (5.4, 19.3), (4.5, 20.0), (4.5, 21.2), (4.7, 21.5)], None, seed=5, rings=.02, n=150, around=220)

    def paint(c, p):
        n = 4
        yc = p.at(11.5)
        for k in range(n):
            x = c.w * (k + .75 - .0) / n + 0
            pts = [(x + 4.0 * math.cos(t) * (1 + .10 * math.cos(4 * t)), yc + 4.6 * math.sin(t) * (1 + .06 * math.cos(4 * t))) for t in np.linspace(0, 2 * math.pi, 30)]
            c.stroke(pts, [.24, .3, .24], 'blue', 1.1)
            pts = [(x + 3.62 * math.cos(t) * (1 + .10 * math.cos(4 * t)), yc + 4.2 * math.sin(t) * (1 + .06 * math.cos(4 * t))) for t in np.linspace(0, 2 * math.pi, 30)]
            c.stroke(pts, [.07, .09, .07], 'blue', 1)
            eight(c, x, yc + .2, 2.3, core=None, wash=.5)
            for a in (50, 130, 230, 310):
                c.feather(*polar(x, yc + .2, 2.4, a), a - 20, 1.35, .5, bend=.3)
            for a in (90, 270):
                c.leaf(*polar(x, yc + .2, 2.45, a), a, 1.5, 'blue', None, .75, .05)
        for k in range(n):                                    # feathers between the cartouches
            x = c.w * (k + .25) / n + c.w * 0 / n
            for r in range(-4, 5):
                half = .25 + .0 + 1.15 * abs(math.sin(r * .36)) ** 1.5
                y = yc + r * 1.12
                for side in (-1, 1):
                    c.feather(x + side * .12, y, 90 - side * 52, 1.45 + half * .8, .62, bend=-side * .3)
            c.stroke([(x, yc - 5.4), (x, yc), (x, yc + 5.6)], [.12, .16, .1], 'blue', 1)
        c.band(p.at(16.6), .28)
        c.band(p.at(17.1), .09)
        L0, L1 = p.at(17.4), p.at(19.6)
        for k in range(22):
            c.feather(c.w * k / 22, L0 + .25, 68, L1 - L0 + .2, 1.5, bend=-.15)
        c.band(p.at(19.9), .22)
        c.band(p.at(20.7), .5, 'blue', .85)
        c.band(p.at(5.3), .28)
        c.band(p.at(4.85), .09)
        for k in range(20):
            c.feather(c.w * k / 20, p.at(4.6), -88, 2.7, 1.6, bend=.05)
        c.band(p.at(1.3), .3)
        c.band(p.at(.75), .12)
    m = glazed_pot(name, pot, paint, 5, px=40)
    lid = Pot([(0, 21.3), (4.9, 21.2), (4.9, 21.2), (5.35, 21.35), (5.3, 21.75), (4.9, 22.3), (3.4, 23.2), (1.6, 23.75), (.9, 24.0), (.75, 24.5), (1.3, 25.0), (1.5, 25.6), (1.1, 26.3), (.4, 26.6), (0, 26.65)], None, seed=6, rings=.01, n=120)

    def plid(c, p):
        for k in range(18):
            c.feather(c.w * k / 18, p.at(22.2), 86, 1.9, 1.5, bend=-.1)
        c.band(p.at(21.75), .26)
        c.band(p.at(24.4), .3)
        for k in range(6):
            c.stroke([(c.w * k / 6, p.at(24.9)), (c.w * k / 6, p.at(26.3))], [3.2, 2.4], 'blue', .95)
    m.mesh(lid.outside(), painted(name + '-lid', _canvas(lid, plid, 6, 40)))
    return m


def _canvas(pot, paint, seed, px=40, base=WHITE):
    c = Canvas(pot.girth, pot.length, px=px, seed=seed, base=base)
    paint(c, pot)
    return c


@picture('tibor-cobalto')
def _(n):
    s = Scene(n, 31, (0, 13.4), 8, seed=5)
    tibor().put(s, 0, 0, 22.5 * 0)
    return s


@picture('tibor-cobalto-2')
def _(n):
    s = Scene(n, 14.5, (-1.5, 17.0, -5), 18, seed=5, wall=2.4)
    tibor().put(s, 0, 0, 24)
    return s


@picture('florero-botella')
def _(n):
    pot = Pot([(0, .4), (3.3, .3), (3.3, .3), (3.5, 0), (4.0, 0), (4.2, .4), (5.4, 2.5), (6.5, 6), (6.1, 9.8), (4.0, 13.2), (2.1, 16.2), (1.6, 19.5), (1.55, 23), (1.8, 26), (2.25, 27), (2.15, 27.15)],
              [(2.15, 27.15), (1.9, 26.9), (1.5, 26), (1.25, 23), (1.25, 18)], seed=3, rings=.012, n=150)

    def paint(c, p):
        for k in range(6):
            x = c.w * (k + .25) / 6
            y0 = p.at(1.2)
            top = p.at(13.0)
            c.stroke([(x, y0), (x - .5, y0 + (top - y0) * .4), (x + .35, y0 + (top - y0) * .75), (x + .15, top)], [1.3, 3.0, 2.5, .2], 'blue', .42, .8)
            c.stroke([(x, y0), (x + .25, y0 + (top - y0) * .45), (x + .1, top - .6)], [.3, .22, .06], 'blue', 1.15)
            for j in range(7):
                y = y0 + (top - y0) * (.12 + .105 * j)
                L = 1.6 * math.sin(math.pi * (.18 + .11 * j)) + .2
                for side in (-1, 1):
                    c.feather(x + .15, y, 90 - side * 48, L * 1.25, .42, bend=-side * .25)
            xm = x + c.w / 12
            c.stroke([(xm, y0), (xm, p.at(5)), (xm, p.at(9.5))], [.12, .1, .04], 'blue', .9)
            for j in range(4):
                c.dot(xm, p.at(10.2 + j * .8), .26 - .04 * j)
        for y, w in ((14.3, .22), (14.9, .09), (15.4, .22)):
            c.band(p.at(y), w)
        for k in range(7):
            c.feather(c.w * k / 7, p.at(16.2), 88, 5.2, 3.2, bend=.02)
        c.band(p.at(24.6), .22)
        c.band(p.at(.75), .22)
    m = glazed_pot('botella', pot, paint, 3, lip=('blue', .4))
    s = Scene(n, 34, (0, 18.5), 7, seed=6)
    m.put(s, 0, 0, 15)
    branch([(0, 20, 0), (.2, 29, .3), (2.5, 35, .2), (6.5, 38.5, -.5)], 15, 4.3, 31, LEAFGREEN, .42, thick=.5).put(s)
    return s


@picture('albarelo-botica')
def _(n):
    pot = Pot([(0, .4), (4.2, .3), (4.2, .3), (4.4, 0), (4.9, 0), (5.1, .6), (5.9, 2.0), (5.75, 3.2), (5.15, 6.0), (4.95, 9.5), (5.15, 13), (5.75, 16.0), (5.85, 17.4), (4.9, 18.9), (4.3, 19.4), (4.35, 20.4), (4.9, 21), (4.75, 21.1)],
              [(4.75, 21.1), (4.4, 20.9), (4.0, 20.2), (4.0, 19.3), (5.2, 17.4), (4.8, 12), (4.7, 6)], seed=12, rings=.016, n=150)

    def paint(c, p):
        def fl(x, y, r, col='yellow', core='orange'):
            c.flower(x, y, r, 7, col, wash=.9, line='black', core=core)
        ymid = p.at(9.6)
        for half in (0, 1):
            xo = c.w * (.25 + .5 * half)
            for k in range(11):                                # a wreath around the ribbon
                a = 360 / 11 * k
                x, y = xo + 3.9 * math.cos(math.radians(a)), ymid + 5.1 * math.sin(math.radians(a))
                for d in (55, -55, 125, -125):
                    c.leaf(x, y, a + 90 + d * .9, 1.35, 'green', 'black', .9, .1)
            for k in range(11):
                a = 360 / 11 * k
                x, y = xo + 3.9 * math.cos(math.radians(a)), ymid + 5.1 * math.sin(math.radians(a))
                fl(x, y, 1.0 if k % 2 else 1.3, 'orange' if k % 2 else 'yellow', 'yellow' if k % 2 else 'orange')
            c.stroke([(xo - 2.4, ymid + .1), (xo - 1.2, ymid + .45), (xo, ymid + .2), (xo + 1.2, ymid - .05), (xo + 2.4, ymid + .35)], [1.5, 1.55, 1.5, 1.55, 1.5], 'black', .16, .5)
            for o in (.78, -.78):
                c.stroke([(xo - 2.45, ymid + .1 + o), (xo - 1.2, ymid + .45 + o), (xo, ymid + .2 + o), (xo + 1.2, ymid - .05 + o), (xo + 2.45, ymid + .35 + o)], [.1, .13, .09, .12, .1], 'black', 1)
            for sgn in (-1, 1):
                c.stroke([(xo + sgn * 2.4, ymid + .3), (xo + sgn * 3.0, ymid + sgn * .5 - .5), (xo + sgn * 2.6, ymid - 1.3)], [.5, .6, .1], 'black', .9)
            c.flower(xo, ymid + 2.3, .8, 6, 'blue')
            c.flower(xo, ymid - 2.1, .8, 6, 'blue')
        for y, w in ((16.4, .24), (16.9, .09), (2.7, .24), (2.2, .09)):
            c.band(p.at(y), w, 'blue')
        for k in range(20):
            c.feather(c.w * k / 20, p.at(17.3), 80, 1.9, 1.1, bend=-.2)
        c.band(p.at(19.3), .24)
        c.band(p.at(1.2), .3, 'yellow')
        c.band(p.at(.7), .14, 'blue')
    m = glazed_pot('albarelo', pot, paint, 12, lip=('blue', .4))
    s = Scene(n, 25, (0, 10.8), 9, seed=3)
    m.put(s, 0, 0, 6)
    return s


def moon(name='luna'):
    pot = Pot([(0, .3), (2.0, .1), (2.8, 0), (3.4, .15), (6.2, 2.4), (7.6, 6.6), (7.0, 10.4), (5.0, 13.0), (2.9, 14.1), (2.3, 14.45), (2.15, 14.6)],
              [(2.15, 14.6), (2.0, 14.4), (2.6, 13.9), (4.6, 12.6)], seed=8, wobble=.010, rings=.006, n=140)
    p = Piece()
    c = Canvas(pot.girth, pot.length, px=40, seed=8, base=BLACK)
    c.layer('black')[:] = np.clip(noise(c.H, c.W, 500, 200, 4) - .1, 0, 1) * .4
    c.slip_colour = (.50, .485, .475)
    y0, y1 = pot.at(6.6), pot.at(9.0)
    for y in (y0, y1):
        c.band(y, .09, 'slip')
    n = 16
    for k in range(n):
        x = c.w * k / n
        for f in (0, .25, .5, .75):
            c.stroke([(x + c.w / n * (f * .5), y0 + .1), (x + c.w / n * .5, y0 + (y1 - y0) * (1 - f) + .02)], [.045, .05], 'slip', .9)
            c.stroke([(x + c.w / n * (1 - f * .5), y0 + .1), (x + c.w / n * .5, y0 + (y1 - y0) * (1 - f) + .02)], [.045, .05], 'slip', .9)
        c.dot(x, y1 - .55, .13, 'slip')
    path = f'{WORK}/{name}.png'
    c.save(path, speck=0)
    img = 'uv_mapping pigment{image_map{png "%s" interpolate 2}}' % path
    matt = 'finish{diffuse .95 specular .03 roughness .15} normal{granite .10 scale .4}'
    k = pot.s
    import numpy as _n
    cut = int(_n.argmin(abs(k - y0)))
    P, th = pot.grid(pot.outer)
    u = _n.broadcast_to((th / (2 * math.pi))[None, :], P.shape[:2])
    v = _n.broadcast_to((pot.s / pot.length)[:, None], P.shape[:2])
    UV = _n.stack([u, v], 2)
    p.mesh(mesh2(P[:cut + 1], UV[:cut + 1]), img + matt)
    p.mesh(mesh2(P[cut:], UV[cut:]), img + BURNISH)
    p.mesh(pot.inside_round(), 'pigment{rgb <.012,.012,.012>} finish{diffuse .7}')
    return p


@picture('florero-luna-negra')
def _(n):
    s = Scene(n, 27, (.2, 9.6), 9, seed=8, key=1.05)
    moon().put(s, 0, 0, 0)
    s.add('torus{3.2,.55 texture{%s normal{wood .8 scale .25 rotate x*30}} translate y*.3}' % STRAW)
    b = branch([(0, 8, 0), (.6, 15, .2), (3, 21, .4), (2.2, 25, .2)], 0, 1, 41, STRAW, thick=.28, twig=STRAW)
    b.put(s)
    branch([(0, 8, 0), (-.5, 15, -.2), (-3.6, 20.5, .5), (-6, 22.5, .2)], 0, 1, 42, STRAW, thick=.26, twig=STRAW).put(s)
    r = np.random.default_rng(4)
    for cx, cy in ((2.3, 24), (-5.4, 22), (2.9, 21), (-3.4, 20.3), (1.8, 18.2)):
        for k in range(26):
            a, e = r.uniform(0, 6.28), r.normal(0, .5)
            q = r.uniform(.2, 1.35)
            s.add('sphere{<%g,%g,%g>,%g texture{pigment{rgb <%g,%g,%g>} finish{diffuse .9}}}' % (cx + q * math.cos(a) * .8, cy + q * math.sin(e) * 1.3, q * math.sin(a) * .7, r.uniform(.12, .24), .74, .66, .46))
    return s


@picture('cantaro-rojo')
def _(n):
    pot = Pot([(0, .4), (3.8, .2), (4.6, 0), (5.6, .5), (8.6, 4.5), (10.9, 10), (11.0, 14), (9.2, 18.6), (5.8, 21.8), (4.3, 23.3), (4.1, 25), (4.6, 27.4), (5.6, 28.8), (5.4, 29)],
              [(5.4, 29), (5.0, 28.7), (4.1, 27.2), (3.6, 25), (3.8, 23), (5, 21.6)], seed=8, wobble=.012, rings=.05, pitch=1.3, n=150)

    def paint(c, p):
        y = p.at(19.6)
        c.band(p.at(18.3), .28, 'slip')
        c.band(p.at(21.2), .28, 'slip')
        n = 12
        for k in range(n):                                     # stepped fret
            x, w, h = c.w * k / n, c.w / n, (p.at(21.2) - p.at(18.3))
            b = p.at(18.3)
            c.stroke([(x + .1 * w, b + .2 * h), (x + .1 * w, b + .2 * h), (x + .1 * w, b + .78 * h), (x + .1 * w, b + .78 * h), (x + .75 * w, b + .78 * h), (x + .75 * w, b + .78 * h), (x + .75 * w, b + .42 * h), (x + .75 * w, b + .42 * h), (x + .42 * w, b + .42 * h)], [.36, .34, .36, .34], 'slip', 1)
        n = 8
        for k in range(n):
            x, yy = c.w * (k + .5) / n, p.at(12.6)
            for a in (0, 90, 180, 270):
                c.leaf(x, yy, a + 45, 2.9, 'slip', None, 1, 0)
            c.dot(x, yy, .5, 'slip')
            for a in (0, 90, 180, 270):
                c.dot(*polar(x, yy, 2.1, a), .28, 'slip')
            c.stroke([(x + c.w / n / 2, yy - 2.6), (x + c.w / n / 2 + .1, yy), (x + c.w / n / 2, yy + 2.6)], [.2, .24, .2], 'slip', 1)
        c.band(p.at(16.6), .24, 'slip')
        c.band(p.at(8.2), .24, 'slip')
        c.band(p.at(27.6), .3, 'slip')
    m = clay_pot('cantaro', pot, RED, BURNISH_RED, paint, 8, px=26, clouds=.75)
    h = Canvas(3, 14, px=16, seed=2, base=RED)
    t = painted('cantaro-h', h, BURNISH_RED, '')
    H = tube([(4.3, 26), (6.6, 26.6), (8.8, 24.6), (9.4, 21.5), (8.7, 18.6)], [2.0, 1.6, 1.5, 1.6, 2.2], flat=.7)
    m.mesh(H, t)
    m.raw('mesh2{%stexture{%s} rotate y*180}' % (H, t))
    s = Scene(n, 40, (0, 20.5), 7, seed=2)
    m.put(s, 0, 0, 12)
    for k, (dx, hh, sd) in enumerate([(9, 50, 51), (-8, 48, 52), (1, 54, 53), (-3, 45, 54), (5, 44, 55)]):
        branch([(0, 24, 0), (dx * .15, 32, k - 2), (dx * .5, 40, k - 2), (dx, hh, (k - 2) * 1.5)], 7, 2.6, sd, STRAW, .45, twig=TWIG, thick=.34, wide=.30, curl=.35).put(s)
    return s


def maceta(name, poly):
    pot = Pot([(0, .3), (4.6, .1), (4.6, .1), (4.9, 0), (5.2, .2), (5.5, 1), (6.6, 6), (7.4, 10.8), (7.4, 10.8), (8.1, 11.0), (8.3, 11.6), (8.4, 13.8), (8.2, 14.1)],
              [(8.2, 14.1), (7.7, 14.0), (7.3, 13.2), (7.0, 11)], seed=4, rings=.02)

    def paint(c, p):
        y0, y1 = p.at(1.2), p.at(10.3)
        n = 9
        cols = ('yellow', 'green', 'blue') if poly else ('blue', 'blue', 'blue')
        line = 'black' if poly else 'blue'
        for k in range(n):
            x, w = c.w * k / n, c.w / n
            for row in range(2):
                b, t = y0 + (y1 - y0) * row / 2, y0 + (y1 - y0) * (row + 1) / 2
                o = w / 2 if row else 0
                up = [(x + o + .08 * w, b + .2), (x + o + .92 * w, b + .2), (x + o + .5 * w, t - .35)]
                c.fill(up, cols[(k + row) % 3], .95 if poly else (.95 if row == 0 else .42), .4)
                xs = x + o
                c.stroke([(xs, b), (xs + w / 2, t)], [.2, .17], line, 1)
                c.stroke([(xs + w / 2, t), (xs + w, b)], [.17, .2], line, 1)
                c.dot(xs + w, t - (t - b) * .22, .22, 'orange' if poly else 'blue')
                c.feather(xs + w, b + (t - b) * .28, 90, (t - b) * .36, .42, 'blue', bend=.05)
        c.band((y0 + y1) / 2, .16, line)
        c.band(y0, .22, line)
        c.band(y1, .22, line)
        for k in range(26):
            c.dot(c.w * k / 26, p.at(12.6), .42, ('orange' if k % 2 else 'blue') if poly else 'blue')
        c.band(p.at(13.7), .3, 'blue')
        c.band(p.at(11.6), .22, 'blue')
    m = glazed_pot(name, pot, paint, 4 + poly, px=34, clayfoot=True)
    m.raw('cylinder{<0,12,0>,<0,12.6,0>,7.35 texture{pigment{granite color_map{[0 rgb <.035,.025,.018>][1 rgb <.13,.10,.08>]} scale .7} finish{diffuse .9} normal{granite 1.2 scale .8}}}')
    return m


def succulent(s, y, R=5.2, colours=((.33, .45, .36), (.42, .52, .42)), seed=1):
    r = np.random.default_rng(seed)
    for ring_, (n, el, L) in enumerate([(9, 8, 1.0), (8, 24, .88), (7, 42, .70), (5, 60, .5), (3, 76, .34)]):
        for k in range(n):
            a = 360 / n * k + ring_ * 21 + r.normal(0, 4)
            c = [q * r.uniform(.9, 1.08) for q in colours[ring_ % 2]]
            s.add('sphere{0,1 scale <%g,%g,%g> translate x*%g texture{pigment{gradient x color_map{[0 rgb <%g,%g,%g>][.8 rgb <%g,%g,%g>][1 rgb <.55,.32,.30>]} scale %g} finish{diffuse .9 specular .06 roughness .1}} rotate z*%g rotate y*%g translate y*%g}' % (
                L * R * .5, L * R * .13, L * R * .24, L * R * .52, *c, *[q * .9 for q in c], L * R * 1.04, el + r.normal(0, 3), a, y + ring_ * .35))


def blades(s, y, n=16, h=13, seed=2):
    """A clump of upright leaves."""
    r = np.random.default_rng(seed)
    for k in range(n):
        a = 360 / n * k * 2.4 + r.normal(0, 10)
        L = h * r.uniform(.6, 1.05)
        s.add('mesh2{%stexture{%s} scale %g rotate z*%g rotate y*%g translate <%g,%g,%g>}' % (
            leaf(1, .13, .28, .35, 18, 7), LEAFGREEN, L, r.uniform(58, 84), a, r.normal(0, 1), y, r.normal(0, 1)))


@picture('maceta-patio')
def _(n):
    s = Scene(n, 28, (0, 9.6), 16, seed=9)
    maceta('mac-a', False).put(s, 0, 0, 20)
    succulent(s, 13.0, 6.6)
    return s


@picture('maceta-patio-2')
def _(n):
    s = Scene(n, 29, (0, 12), 11, seed=3)
    maceta('mac-p', True).put(s, 0, 0, 32)
    blades(s, 12.4, 20, 14)
    return s


def soliflor(name, colour, seed):
    pot = Pot([(0, .3), (2.0, .2), (2.0, .2), (2.2, 0), (2.5, 0), (2.7, .3), (3.5, 1.8), (3.8, 3.8), (3.2, 6.0), (1.6, 7.6), (1.05, 9.0), (1.05, 10.6), (1.45, 11.8), (1.4, 12)],
              [(1.4, 12), (1.2, 11.8), (.8, 10.6), (.8, 9)], seed=seed, rings=.02, wobble=.01)
    base = {'blue': (.15, .235, .53), 'ochre': (.80, .575, .22), 'green': (.27, .49, .35), 'white': WHITE}[colour]
    c = Canvas(pot.girth, pot.length, px=30, seed=seed, base=base)
    flow = noise(c.H, c.W, 40, 160, seed + 3)
    if colour != 'white':
        c.layer('black')[:] = np.clip(.16 * flow + .10, 0, .6) * np.linspace(.3, 1.5, c.H)[:, None]
    c.slip_colour = (.79, .62, .48)
    y = pot.at(.55)
    edge = y + .22 * noise(1, c.W, 120, 1, seed + 7)[0]
    yy = (c.h - (np.arange(c.H) + .5) / c.px_y)[:, None]
    c.layer('slip')[:] = np.clip((edge[None, :] - yy) / .05 + .5, 0, 1)
    top = np.clip(1 - np.abs(yy - c.h) / .12, 0, 1)
    c.slip[:] = np.maximum(c.slip, top * .45)
    p = Piece()
    p.mesh(pot.outside(), painted(name, c, speck=.6))
    p.mesh(pot.inside_round(), 'pigment{rgb <%g,%g,%g>} %s' % (*[q * .6 for q in linear(base)], GLAZE))
    return p


@picture('florerito-soliflor')
def _(n):
    s = Scene(n, 27, (0.2, 7.6), 13, seed=4)
    for k, (c, x, z) in enumerate([('blue', -8.2, 1.5), ('ochre', -2.6, -2.2), ('green', 3.2, 2.4), ('white', 8.4, -1.6)]):
        soliflor('sol-' + c, c, 20 + k).put(s, x, z, 40 * k)
    branch([(3.2, 9, 2.4), (3.4, 14, 2.4), (5.2, 19, 2.2)], 9, 2.2, 61, SAGE, .5, thick=.22).put(s)
    return s


@picture('florerito-soliflor-2')
def _(n):
    s = Scene(n, 19, (.5, 9.6), 9, seed=5)
    soliflor('sol-blue', 'blue', 20).put(s, 0, 0, 60)
    branch([(0, 9, 0), (.2, 14, 0), (2.2, 18.5, .2), (4.4, 20.2, -.4)], 12, 2.5, 62, SAGE, .38, thick=.24).put(s)
    return s
