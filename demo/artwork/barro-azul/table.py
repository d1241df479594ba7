"""Kitchen, ornaments and tiles, and the wide picture that opens the shop."""
from scenes import *
from scenes import _canvas


# ---- cocina -----------------------------------------------------------------------------------
def tortillero(name='torti'):
    base = Pot([(0, .4), (7.4, .3), (7.4, .3), (7.7, 0), (8.4, 0), (8.7, .5), (9.8, 1.6), (10.1, 3.4), (10.0, 5.0), (10.3, 5.3), (10.2, 5.5)],
               [(10.2, 5.5), (9.7, 5.4), (9.5, 4.6), (9.4, 2.2), (8, 1.3), (0, 1.2)], seed=4, rings=.02)

    def pb(c, p):
        c.band(p.at(4.75), .2)
        c.band(p.at(4.35), .07)
        for k in range(28):
            c.feather(c.w * k / 28, p.at(2.0), 68, 2.0, .75, bend=-.2)
        c.band(p.at(1.3), .16)
    lid = Pot([(0, 5.5), (9.9, 5.45), (9.9, 5.45), (10.35, 5.6), (10.3, 6.0), (9.6, 7.0), (7.4, 8.7), (4.4, 9.8), (1.7, 10.2), (1.1, 10.5), (1.0, 10.9), (1.7, 11.4), (1.85, 12.0), (1.3, 12.5), (0, 12.65)], None, seed=6, rings=.02, n=120)
    p = glazed_pot(name, base, pb, 4, lip=('blue', .25), px=32)
    # the lid is painted from above
    P, th = lid.grid(lid.outer)
    R = 10.6
    c = Canvas(2 * R, 2 * R, px=44, wrap=False, seed=9)
    c.ring(R, R, 10.1, .5)
    c.ring(R, R, 9.45, .10)
    c.ring(R, R, 2.35, .16)
    for k in range(5):
        x, y = polar(R, R, 5.9, 72 * k + 18)
        eight(c, x, y, 2.1, turn=20 * k, core='yellow')
        x, y = polar(R, R, 5.6, 72 * k + 54)
        for d in (-38, 0, 38):
            c.leaf(*polar(x, y, -.9, 72 * k + 54), 72 * k + 54 + d, 2.3, 'blue', 'blue', .5, .08)
        x, y = polar(R, R, 8.6, 72 * k + 54)
        c.dot(x, y, .24)
    c.ring(R, R, 1.2, .9)
    UV = np.stack([P[..., 0] / (2 * R) + .5, P[..., 2] / (2 * R) + .5], 2)
    l = Piece().mesh(mesh2(P, UV), painted(name + '-lid', c))
    return p, l


@picture('tortillero-flor')
def _(n):
    s = Scene(n, 32, (0, 5.9), 24, seed=4)
    b, l = tortillero()
    b.put(s, 0, 0, 10)
    l.put(s, 0, 0, 0)
    return s


@picture('tortillero-flor-2')
def _(n):
    s = Scene(n, 42, (4.2, 3.6, 3), 28, seed=7)
    b, l = tortillero()
    b.put(s, -2, -2, 10)
    l.put(s, 12.2, 13.5, 40, -5.42)
    y = 1.5
    for k in range(12):
        m, tx = tortilla(8.2, 3 + k % 4)
        s.mesh(m, tx, 'rotate y*%d translate <%.2f,%.2f,%.2f>' % (k * 67, -2 + .4 * math.sin(k * 2.4), y, -2 + .4 * math.cos(k * 1.7)), '')
        y += .40
    return s


@picture('salseras-trio')
def _(n):
    shape = ([(0, .25), (2.2, .2), (2.2, .2), (2.4, 0), (2.9, 0), (3.05, .35), (4.2, 1.3), (4.85, 3.1), (5.0, 4.3), (4.9, 4.5)],
             [(4.9, 4.5), (4.7, 4.35), (4.5, 3.1), (3.8, 1.6), (2, .9), (0, .8)])

    def a(c, p):
        for k in range(20):
            c.feather(c.w * k / 20, p.at(2.0), 62, 1.9, .7, bend=-.25)

    def b(c, p):
        for r in range(4):
            pts = [(c.w * k / 48, p.at(1.55 + r * .68) + .22 * math.sin(8 * 2 * math.pi * k / 48)) for k in range(49)]
            c.stroke(pts, [.16, .26, .16, .24, .16, .26, .16], 'blue', (1, .5)[r % 2])

    def d(c, p):
        for r in range(4):
            for k in range(22):
                c.dot((k + .5 * (r % 2)) * c.w / 22, p.at(1.5 + r * .68), .27)
    s = Scene(n, 22.5, (0, .9, -1), 35, seed=6)
    salsa = 'cylinder{<0,3.2,0>,<0,3.35,0>,4.53 texture{pigment{granite color_map{%s} scale 2.6} finish{diffuse .8 specular .35 roughness .02 reflection{0,.8 fresnel on}} normal{granite .5 scale 2.4}} interior{ior 1.34}}'
    red = salsa % '[0 rgb <.30,.022,.008>][.45 rgb <.46,.045,.015>][.7 rgb <.55,.09,.02>][.75 rgb <.08,.02,.01>][.8 rgb <.5,.07,.02>][1 rgb <.62,.16,.05>]'
    green = salsa % '[0 rgb <.12,.19,.02>][.5 rgb <.24,.33,.05>][.74 rgb <.30,.40,.09>][.77 rgb <.62,.62,.35>][.8 rgb <.26,.35,.06>][1 rgb <.36,.45,.12>]'
    guac = salsa % '[0 rgb <.33,.38,.10>][.55 rgb <.44,.48,.15>][.70 rgb <.52,.54,.20>][.72 rgb <.10,.22,.04>][.75 rgb <.48,.50,.17>][.83 rgb <.50,.53,.2>][.85 rgb <.6,.10,.03>][.88 rgb <.5,.53,.2>][1 rgb <.58,.6,.26>]'
    for k, (f, x, z, q) in enumerate([(a, -5.6, 1.8, red), (b, 5.8, 2.6, green), (d, .6, -6.8, guac)]):
        def paint(c, p, f=f):
            f(c, p)
            c.band(p.at(.9), .12)
        glazed_pot('sal%d' % k, Pot(*shape, seed=30 + k, rings=.012, wobble=.008), paint, 30 + k, px=46, lip=('blue', .24)).raw(q).put(s, x, z, 25 * k)
    return s


@picture('azucarera-gajos')
def _(n):
    pot = Pot([(0, .35), (2.3, .3), (2.3, .3), (2.5, 0), (2.9, 0), (3.1, .3), (4.4, 1.5), (5.2, 3.6), (5.0, 5.8), (3.9, 7.3), (3.6, 7.6), (3.65, 7.9)], None, seed=3, lobes=(8, .085), rings=.01, around=200)

    def paint(c, p):
        n = 8
        y0, y1 = p.at(.9), p.at(7.2)
        for k in range(n):
            x, w = c.w * (k + .5) / n, c.w / n
            for e in (-.5,):
                c.stroke([(x + e * w, y0), (x + e * w, (y0 + y1) / 2), (x + e * w, y1)], [.12, .16, .12], 'blue', 1)
            if k % 2:
                for j in range(9):
                    xx = x + (j - 4) * w * .098
                    c.stroke([(xx, y0 + .1), (xx + c.jitter(.04), (y0 + y1) / 2), (xx + c.jitter(.04), y1 - .1)], [.42, .5, .42], 'blue', .9 + .1 * (j % 2), over=.12)
            else:
                m = (y0 + y1) / 2 + .2
                eight(c, x, m, 1.15, turn=10 * k)
                for d in (60, 120):
                    c.leaf(x, m - 1.15, -d, 1.3, 'green', None, .9, .12)
                    c.leaf(x, m + 1.15, d, 1.1, 'green', None, .9, .12)
        c.band(p.at(7.35), .24)
        c.band(p.at(.6), .18)
    m = glazed_pot('azuc', pot, paint, 3, px=52)
    lid = Pot([(0, 7.8), (3.5, 7.75), (3.5, 7.75), (4.0, 7.85), (4.0, 8.15), (3.5, 8.6), (2.0, 9.2), (.85, 9.45), (.62, 9.75), (.95, 10.3), (1.05, 10.8), (.75, 11.4), (.35, 11.75), (0, 11.8)], None, seed=4, rings=.006, n=110)

    def pl(c, p):
        for k in range(14):
            c.feather(c.w * k / 14, p.at(8.35), 84, 1.5, 1.1, bend=-.1)
        c.band(p.at(8.05), .22)
        c.band(p.at(9.6), .2)
        c.band(p.at(11.2), .9, 'blue', .95)
    m.mesh(lid.outside(), painted('azuc-l', _canvas(lid, pl, 5, 50)))
    s = Scene(n, 20, (0, 5.7), 13, seed=8)
    m.put(s, 0, 0, 22.5)
    return s


def jarra(poly, name):
    pot = Pot([(0, .4), (4.4, .3), (4.4, .3), (4.6, 0), (5.2, 0), (5.4, .5), (6.6, 2.6), (7.5, 6.4), (7.3, 10), (5.9, 14), (4.9, 17), (4.9, 19.4), (5.35, 21.6), (5.2, 21.8)],
              [(5.2, 21.8), (4.95, 21.5), (4.5, 19.4), (4.5, 17), (5.5, 14), (6.9, 10)], seed=4, rings=.02, spout=(180, 1.5, .34, 16.5), n=120)

    def paint(c, p):
        x, y = c.w * .75, p.at(8.0)
        for sgn in (-1, 1):
            c.stroke([(x + sgn * 2.5, y - 2.6), (x + sgn * 5.2, y - 2.2), (x + sgn * 7.2, y + .6), (x + sgn * 7.0, y + 3.6)], [.16, .14, .12, .06], 'black' if poly else 'blue', .95)
            for (dx, dy, a) in ((3.6, -2.6, -75), (4.6, -2.2, 60), (5.9, -1.5, -30), (6.3, -.6, 120), (7.2, .9, 15), (7.0, 1.6, 140), (7.1, 3.0, 50), (6.9, 3.5, 120)):
                ang = a if sgn > 0 else 180 - a
                c.leaf(x + sgn * dx, y + dy, ang, 1.9, 'green' if poly else 'blue', 'black' if poly else 'blue', .9 if poly else .6, .12)
            c.flower(x + sgn * 4.6, y + 2.6, 1.15, 6, 'orange' if poly else 'blue', wash=.9 if poly else .5, line='black' if poly else 'blue', core='yellow')
        c.flower(x, y, 3.9, 10, 'yellow' if poly else 'blue', wash=.85 if poly else .42, line='blue', core='orange' if poly else None)
        for k in range(10):
            c.petal(x, y, 36 * k + 18, 2.5, .95, 'orange' if poly else 'blue', .8 if poly else .7)
        c.dot(x, y, 1.05, 'orange' if poly else 'blue', .95)
        c.ring(x, y, 1.05, .16)
        xb = c.w * .25
        for j in range(5):
            for k in range(4):
                c.feather(xb + (k - 1.5) * 3 + 1.5 * (j % 2), p.at(3.5 + j * 2.2), 70, 1.7, .6)
        c.band(p.at(1.5), .3)
        c.band(p.at(2.0), .1)
        c.band(p.at(15.0), .26)
        c.band(p.at(15.5), .09)
        for k in range(18):
            c.feather(c.w * k / 18, p.at(16.1), 80, 2.5, 1.5, bend=-.2)
        c.band(p.at(18.6), .1)
    m = glazed_pot(name, pot, paint, 4 + poly, px=40, lip=('blue', .5))
    m.mesh(*handle(name + 'h', [(4.5, 18.9), (7.4, 20.2), (9.9, 18.0), (10.3, 13.8), (9.0, 9.8), (6.7, 7.9)], [2.1, 1.6, 1.5, 1.5, 1.5, 2.0], 5, 'feathers', length=15))
    return m


@picture('jarra-agua-fresca')
def _(n):
    s = Scene(n, 32.5, (.8, 11.4), 10, seed=3)
    jarra(False, 'jar-a').put(s, 0, 0, 8)
    s.add(lime(-9.6, -4.5, 2.7, 25))
    s.add(half_lime(-5.2, -8.6, 2.5, 22))
    return s


@picture('jarra-agua-fresca-2')
def _(n):
    s = Scene(n, 31, (1.0, 11.6), 9, seed=6)
    jarra(True, 'jar-p').put(s, 0, 0, 8)
    return s


@picture('lecherita-rayas')
def _(n):
    pot = Pot([(0, .25), (2.2, .2), (2.2, .2), (2.4, 0), (2.75, 0), (2.9, .3), (3.5, 1.4), (3.78, 3.2), (3.4, 5.4), (2.75, 7.2), (2.8, 8.2), (3.15, 8.9), (3.05, 9.0)],
              [(3.05, 9.0), (2.88, 8.85), (2.5, 8.0), (2.45, 7.2), (3.1, 5.4), (3.5, 3.2)], seed=9, rings=.012, spout=(180, 1.15, .40, 6.6))

    def paint(c, p):
        n = 22
        for k in range(n):
            x = c.w * k / n
            w = .42 if k % 2 else .12
            j = c.jitter(.04)
            c.stroke([(x, p.at(8.1)), (x + j, p.at(5)), (x - j, p.at(2.4)), (x, p.at(1.2 + .12 * math.sin(k * 2.3)))], [w * .8, w, w * .95, w * 1.05], 'blue', .95)
            c.dot(x, p.at(1.2 + .12 * math.sin(k * 2.3)), w * .56 + .03, 'blue', 1.15)
        c.band(p.at(.5), .16)
    m = glazed_pot('leche', pot, paint, 9, px=60, lip=('blue', .24))
    m.mesh(*handle('lecheh', [(2.75, 7.4), (4.1, 8.0), (5.15, 7.0), (5.1, 5.2), (4.3, 3.9), (3.5, 3.4)], [1.0, .8, .72, .72, .72, .95], 5, 'line', length=7))
    m.raw(liquid(2.62, 7.5, (.86, .83, .76)))
    s = Scene(n, 16, (.4, 4.6), 15, seed=2)
    m.put(s, 0, 0, 14)
    return s


@picture('aceitera-vinagrera')
def _(n):
    cork = ('cone{<0,%g,0>,.85,<0,%g,0>,1.12 texture{pigment{granite color_map{[0 rgb <.28,.17,.09>][.3 rgb <.52,.36,.20>][1 rgb <.66,.49,.30>]} scale .5} finish{diffuse .9} normal{granite .3 scale .3}}}')
    tall = Pot([(0, .3), (3.1, .2), (3.1, .2), (3.3, 0), (3.7, 0), (3.9, .4), (4.3, 3), (4.2, 8.5), (3.5, 11.2), (1.9, 13.2), (1.35, 14.6), (1.3, 16.6), (1.75, 17.0), (1.75, 17.5), (1.3, 17.7)], None, seed=5, rings=.014, n=120)

    def olive(c, p):
        for half in range(3):
            x = c.w * (half + .25) / 3
            c.stroke([(x - .6, p.at(1.8)), (x + .5, p.at(4.6)), (x - .3, p.at(7.4)), (x + .2, p.at(9.8))], [.16, .14, .12, .06], 'black', .95)
            for j in range(7):
                y = p.at(2.3 + j * 1.08)
                xx = x + .55 * math.sin(j * 1.0 - .6)
                for sd in (-1, 1):
                    c.leaf(xx, y, 90 - sd * 52, 1.85, 'green', 'black', .9, -sd * .1)
                if j % 2 == 0:
                    c.dot(xx + (.95 if j % 4 else -.95), y - .15, .34, 'blue', 1)
        c.band(p.at(11.4), .2)
        c.band(p.at(11.9), .08)
        c.band(p.at(14.6), .2)
        c.band(p.at(1.1), .2)
    a = glazed_pot('aceite', tall, olive, 5, px=50)
    a.raw(cork % (16.8, 19.0))
    short = Pot([(0, .3), (3.0, .2), (3.0, .2), (3.2, 0), (3.6, 0), (3.9, .4), (4.7, 2.6), (4.6, 5.4), (3.4, 8.0), (1.8, 9.6), (1.35, 10.8), (1.3, 12.6), (1.75, 13.0), (1.75, 13.5), (1.3, 13.7)], None, seed=7, rings=.014, n=120)

    def grapes(c, p):
        for k in range(4):
            x = c.w * (k + .25 + .12) / 4
            for row, nn in enumerate((4, 5, 4, 3, 2, 1)):
                for j in range(nn):
                    c.dot(x + (j - (nn - 1) / 2) * .66, p.at(6.2 - row * .62), .36, 'blue', (1, .6)[(j + row) % 2])
            c.stroke([(x, p.at(6.5)), (x + .1, p.at(7.2)), (x + .8, p.at(7.7))], [.12, .12, .06], 'black', .95)
            for d in (20, 160):
                c.leaf(x, p.at(6.9), d, 1.9, 'green', 'black', .9, .15 if d < 90 else -.15)
        c.band(p.at(8.3), .2)
        c.band(p.at(8.8), .08)
        c.band(p.at(10.8), .2)
        c.band(p.at(1.0), .2)
    b = glazed_pot('vinagre', short, grapes, 7, px=50)
    b.raw(cork % (12.8, 14.9))
    s = Scene(n, 26, (0, 9.2), 10, seed=5)
    a.put(s, -4.3, 1.2, 10)
    b.put(s, 5.0, -1.2, 20)
    return s


@picture('cazuela-barro-rojo')
def _(n):
    pot = Pot([(0, 0), (5.5, 0), (8.5, .5), (11.6, 3.2), (12.8, 6.6), (13.0, 9.4), (13.4, 10.0), (13.3, 10.3)],
              [(13.3, 10.3), (12.7, 10.2), (12.3, 9.2), (12.1, 6.6), (10.9, 3.7), (8, 1.4), (4, 1), (0, .9)], seed=6, wobble=.009, rings=.04, pitch=1.2)
    m = clay_pot('cazuela', pot, (.665, .375, .255), BURNISH_RED, None, 6, px=22, clouds=1.0)
    h = Canvas(3, 12, px=14, seed=2, base=(.665, .375, .255))
    t = painted('cazuela-h', h, BURNISH_RED, '')
    # two lugs: an arch standing out of the wall
    arch = tube([(-3.2, 0), (-2.6, 1.9), (0, 2.7), (2.6, 1.9), (3.2, 0)], [2.1, 1.7, 1.6, 1.7, 2.1], flat=.75)
    for a in (0, 180):
        m.raw('mesh2{%stexture{%s} rotate x*-72 rotate y*-90 translate <12.5,7.6,0> rotate y*%d}' % (arch.replace('mesh2', ''), t, a))
    s = Scene(n, 39, (0, 5.0), 20, seed=4)
    # beans
    m.raw('cylinder{<0,5,0>,<0,6.9,0>,12.1 texture{pigment{granite color_map{[0 rgb <.02,.012,.010>][1 rgb <.06,.035,.025>]}} finish{specular .4 roughness .01 reflection{0,1 fresnel on}} normal{bumps .05 scale .8}} interior{ior 1.33}}')
    r = np.random.default_rng(3)
    for k in range(420):
        q, a = 11.7 * math.sqrt(r.uniform(0, 1)), r.uniform(0, 6.28)
        m.raw('sphere{0,1 scale <.78,.42,.48> rotate <%g,%g,0> translate <%g,%g,%g> texture{pigment{rgb <%g,.016,.014>} finish{diffuse .8 specular .5 roughness .012}}}' % (r.normal(0, 18), r.uniform(0, 360), q * math.cos(a), 6.75 + r.uniform(-.1, .22), q * math.sin(a), r.uniform(.018, .034)))
    m.put(s, 0, 0, -18)
    mesh, tx = cloth(34, 22, 9, stripe=(.05, .08, .92, .95), lift=.35)
    s.mesh(mesh, tx, 'rotate y*-8 translate <4,0,-1>', '')
    return s


# ---- adornos y azulejos -----------------------------------------------------------------------
SIDE = 10.5


def tile_piece(name, paint, seed, side=SIDE, thick=.9, px=44):
    c = Canvas(side, side, px=px, wrap=False, seed=seed)
    paint(c, side)
    top, edge = tile(side, thick, seed)
    return Piece().mesh(top, painted(name, c)).mesh(edge, 'pigment{granite color_map{[0 rgb <.45,.24,.14>][1 rgb <.58,.34,.21>]} scale .4} finish{diffuse .9}')


def flor_tile(c, S):
    h = S / 2
    c.flower(h, h, 3.1, 8, 'blue', wash=.45, core=None, turn=c.jitter(2))
    for a in (45, 135, 225, 315):
        x, y = polar(h, h, 3.15, a)
        for d in (-34, 0, 34):
            c.leaf(x, y, a + d, 1.35 if d else 1.6, 'blue', None, .9, .06)
    for cx in (0, S):
        for cy in (0, S):
            c.ring(cx, cy, .75, .22)
            c.dot(cx, cy, .42, 'blue', .9)
            out = 45 if (cx == 0) == (cy == 0) else 135
            base = {(0, 0): 0, (1, 0): 90, (1, 1): 180, (0, 1): 270}[(cx > 0, cy > 0)]
            for a in (0, 30, 60, 90):
                c.petal(cx, cy, base + a, 2.35, 1.0, 'blue', .85)
    for x, y, a in ((h, .0, 90), (h, S, 270), (0, h, 0), (S, h, 180)):
        c.dot(*polar(x, y, .55, a), .28)
        c.dot(*polar(x, y, 1.15, a), .17)


def sol_tile(two):
    def paint(c, S):
        def arc(r, w, col, dens=1):
            c.stroke([polar(0, 0, r, t) for t in range(-4, 95, 7)], [w, w * 1.06, w * .95, w * 1.04, w], col, dens, .4, over=.05)
        warm = 'yellow' if two else 'blue'
        c.fill([(0, 0)] + [polar(0, 0, 3.3, t) for t in range(0, 91, 6)], warm, .95 if two else .45, .4)
        arc(3.35, .3, 'blue')
        for k in range(9):
            a = 5 + 10 * k
            col = ('orange' if two else 'blue') if k % 2 else 'blue'
            c.petal(*polar(0, 0, 3.0, a), a, 3.6 if k % 2 else 4.1, 1.05, col, .95 if (k % 2 == 0 or two) else .5)
        arc(7.35, .22, 'blue')
        arc(8.35, 1.25, 'blue', .95)
        for k in range(12):
            a = 3.75 + 7.5 * k
        for k in range(5):
            a = 45 + (k - 2) * 11
            c.dot(*polar(0, 0, 10.3, a), .34 if k != 2 else .5, warm if two else 'blue')
        c.flower(S - 1.35, S - 1.35, 1.0, 5, 'blue')
        # a face's worth of rays in the quarter disc
        for a in (22, 45, 68):
            c.stroke([polar(0, 0, 1.2, a), polar(0, 0, 2.5, a + 2)], [.12, .28, ], 'blue', .9)
    return paint


def on_wall(s, piece, x, y, z, quarter=0, seed=0):
    r = np.random.default_rng(seed)
    s.add('union{%s rotate y*%d rotate x*-90 rotate <%g,%g,%g> translate <%g,%g,%g>}' % ('\n'.join(piece.parts), 90 * quarter, r.normal(0, .25), r.normal(0, .25), r.normal(0, .25), x, y, z))


def grout(s, x0, x1, y0, y1, z):
    s.add('box{<%g,%g,%g>,<%g,%g,%g> texture{pigment{rgb <.62,.59,.54>} finish{diffuse .85} normal{granite .2 scale .3}}}' % (x0, y0, z - .55, x1, y1, z))


@picture('azulejos-flor-cobalto')
def _(n):
    s = Scene(n, 41, (0, 19.4), 3, seed=4, wall=.18)
    z = .18 * 41
    tiles = [tile_piece('tf%d' % k, flor_tile, 40 + k) for k in range(5)]
    g = SIDE + .26
    y0 = 3.1 + SIDE / 2
    k = 0
    grout(s, -1.5 * g, 1.5 * g, y0 - g / 2, y0 + 2.5 * g, z - 1.2)
    s.add('box{<%g,%g,%g>,<%g,%g,%g> texture{pigment{rgb <.62,.59,.54>}}}' % (-1.5 * g, y0 - g / 2, z - 1.2, 1.5 * g, y0 + 2.5 * g, z))
    for i in range(3):
        for j in range(3):
            on_wall(s, tiles[(k * 3) % 5], (i - 1) * g, y0 + j * g, z - 1.55, k % 4, k)
            k += 1
    return s


@picture('azulejos-flor-cobalto-2')
def _(n):
    s = Scene(n, 33, (0, 0, -.5), 52, seed=6, table='stone')
    tiles = [tile_piece('tg%d' % k, flor_tile, 50 + k) for k in range(4)]
    for k, (x, z, t, y) in enumerate([(-6.2, 5.2, 4, 0), (5.1, 6.0, -3, 0), (-5.4, -6.0, -7, 0), (7.6, -5.0, 17, 0)]):
        tiles[k].put(s, x, z, t, y=y)
    tiles[0].put(s, 8.4, -5.6, 8, y=.95)
    return s


@picture('azulejos-cuarto-de-sol')
def _(n):
    s = Scene(n, 52, (0, 26.5), 2, seed=5, wall=.16)
    z = .16 * 52
    tiles = [tile_piece('ts%d' % k, sol_tile(True), 60 + k) for k in range(4)]
    g = SIDE + .26
    y0 = 5.2 + SIDE / 2
    s.add('box{<%g,%g,%g>,<%g,%g,%g> texture{pigment{rgb <.62,.59,.54>}}}' % (-2 * g, y0 - g / 2, z - .9, 2 * g, y0 + 3.5 * g, z))
    k = 0
    for j in range(4):
        for i in range(4):
            # a quarter sun has its centre at the lower left; pairs turn towards each other
            q = {(0, 0): 2, (1, 0): 1, (0, 1): 3, (1, 1): 0}[(i % 2, j % 2)]
            on_wall(s, tiles[(k * 3 + j) % 4], (i - 1.5) * g, y0 + j * g, z - 1.3, q, 20 + k)
            k += 1
    return s


@picture('azulejos-cuarto-de-sol-2')
def _(n):
    s = Scene(n, 31, (-.3, 1.0, 0), 48, seed=7, table='stone')
    tiles = [tile_piece('tt%d' % k, sol_tile(False), 70 + k) for k in range(4)]
    for k in range(5):
        tiles[k % 4].put(s, -6.2 + .15 * math.sin(k * 2), 4.6, 90 * k + 3 * math.sin(k * 3), y=.93 * k)
    tiles[1].put(s, 6.3, 3.9, 92)
    tiles[2].put(s, 6.6, -7.1, 6)
    tiles[3].put(s, -5.0, -8.0, 187)
    return s


def mini(kind):
    def paint(c, S):
        h = S / 2
        b = 'blue'
        if kind == 0:
            c.flower(h, h, 1.75, 8, b, wash=.45)
        elif kind == 1:                                        # star
            for k in range(8):
                c.petal(h, h, 45 * k, 2.05 if k % 2 == 0 else 1.5, .8, 'yellow' if k % 2 else b, .95)
            c.dot(h, h, .38, 'orange')
        elif kind == 2:                                        # leaf
            c.leaf(.9, .9, 45, 4.4, 'green', 'black', .9, .12)
            c.dot(1.1, 3.7, .3, b); c.dot(3.8, 1.2, .3, b)
        elif kind == 3:
            c.lattice(.45, S - .45, .45, S - .45, 2, .16, b, .26, rows=2)
        elif kind == 4:
            for i in range(3):
                for j in range(3):
                    c.dot(h + (i - 1) * 1.35, h + (j - 1) * 1.35, .42 if (i + j) % 2 == 0 else .26, b)
        elif kind == 5:
            for k in range(4):
                c.feather(*polar(h, h, .25, 90 * k), 90 * k - 25, 2.1, .85, b, bend=.4)
            c.dot(h, h, .26, 'yellow')
        elif kind == 6:                                        # bird
            c.stroke([(1.1, 2.0), (2.0, 1.7), (3.0, 2.2), (3.5, 3.0)], [.3, 1.15, 1.0, .62], b, .5, .6)
            c.dot(3.55, 3.15, .36, b, .7)
            c.stroke([(3.8, 3.2), (4.35, 3.05)], [.2, .04], 'orange')
            for d in (150, 170, 190):
                c.feather(1.5, 2.0, d, 1.1, .34, b)
            c.feather(2.9, 2.5, 165, 1.6, .55, b, bend=.3)
            for d in (2.3, 2.7):
                c.stroke([(d, 1.3), (d, .7)], [.08, .06], b)
            c.dot(3.62, 3.22, .07, 'black')
        elif kind == 7:                                        # quarters
            for x, y, t in ((0, 0, 0), (S, 0, 90), (S, S, 180), (0, S, 270)):
                c.fill([(x, y)] + [polar(x, y, 1.75, t + a) for a in range(0, 91, 9)], b if t % 180 == 0 else 'yellow', .95)
            c.dot(h, h, .36, 'orange')
        elif kind == 8:                                        # heart
            c.fill([(h + 1.5 * 16 * math.sin(t) ** 3 / 16, h - .1 + 1.5 * (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) / 16) for t in np.linspace(0, 6.2, 40)], 'orange', .95)
            for a in (60, 90, 120):
                c.feather(h, h + 1.0, a, 1.1, .36, b)
        if kind in (0, 1, 5, 6, 8):
            for x, y in ((.35, .35), (S - .35, .35), (.35, S - .35), (S - .35, S - .35)):
                c.dot(x, y, .2, b)
    return paint


@picture('olambrillas-surtidas')
def _(n):
    s = Scene(n, 23, (0, 0, 0), 56, seed=3, table='stone')
    r = np.random.default_rng(12)
    order = [0, 6, 3, 7, 1, 4, 2, 8, 5]
    for k, q in enumerate(order):
        i, j = k % 3, k // 3
        tile_piece('ol%d' % q, mini(q), 80 + q, 5.0, .8, 64).put(s, (i - 1) * 5.75 + r.normal(0, .12), (1 - j) * 5.75 + r.normal(0, .12), r.normal(0, 3.2))
    return s


@picture('cuadro-jarron')
def _(n):
    S = SIDE
    W, H = 2 * S, 3 * S
    c = Canvas(W, H, px=42, wrap=False, seed=31)
    x = W / 2
    # the vase
    out = [(-2.2, 3.2), (-3.4, 4.6), (-4.3, 7.2), (-3.9, 9.6), (-2.2, 11.3), (-1.7, 12.4), (-2.4, 13.6)]
    pts = [(x + a, b) for a, b in spline(out, 6)] + [(x - a, b) for a, b in spline(out, 6)[::-1]]
    c.fill(pts, 'blue', .38, .5)
    c.stroke([(x + a, b) for a, b in out], [.24, .3, .24], 'blue', 1.1)
    c.stroke([(x - a, b) for a, b in out], [.24, .3, .24], 'blue', 1.1)
    for y, w in ((3.2, 4.4), (11.4, 4.3), (13.6, 4.9)):
        c.stroke([(x - w / 2, y), (x, y - .2), (x + w / 2, y)], [.3, .38, .3], 'blue', 1.1)
    c.flower(x, 7.6, 2.2, 8, 'blue', wash=.6, core='yellow')
    for k in (-1, 1):
        for j in range(3):
            c.feather(x + k * 2.4, 5.4 + j * 2.0, 90 - k * 30, 1.5, .55, bend=-k * .3)
    c.stroke([(x - 6.8, 2.6), (x, 2.2), (x + 6.8, 2.6)], [.12, .5, .12], 'blue', .55)
    fl = [(0, 24.2, 3.2, 8, 'yellow', 'orange'), (-5.2, 20.8, 2.4, 7, 'orange', 'yellow'), (5.3, 21.2, 2.5, 7, 'orange', 'yellow'), (-3.2, 27.2, 1.8, 6, 'blue', 'yellow'), (3.6, 27.4, 1.9, 6, 'yellow', 'orange'),
          (-6.8, 25.3, 1.5, 5, 'yellow', 'orange'), (7.0, 25.6, 1.5, 5, 'blue', 'yellow'), (-6.9, 16.6, 1.8, 6, 'blue', 'yellow'), (7.0, 16.8, 1.8, 6, 'yellow', 'orange'), (0, 18.2, 2.1, 6, 'blue', 'yellow')]
    for fx, fy, r, pt, col, core in fl:
        c.stroke([(x + fx * .12, 13.7), (x + fx * .35, 16.2), (x + fx, fy)], [.18, .16, .10], 'green', .95)
    for fx, fy, a in ((-3, 16.2, 130), (3, 16.4, 50), (-2.3, 22.3, 150), (2.4, 21.6, 30), (-4.6, 18.4, 190), (4.9, 18.6, -8), (-8.4, 21.8, 120), (8.5, 22, 60), (0, 28.4, 90), (-5.2, 14.6, 200), (5.4, 14.8, -20), (-1.6, 29.2, 120), (1.8, 29.3, 60), (-8.6, 18.5, 150), (8.6, 18.8, 30), (-4.9, 23.7, 100), (4.9, 24.2, 80)):
        c.leaf(x + fx, fy, a, 2.3, 'green', 'black', .9, .14)
    for fx, fy, r, pt, col, core in fl:
        c.flower(x + fx, fy, r, pt, col, wash=.9 if col != 'blue' else .5, line='black' if col != 'blue' else 'blue', core=core)
    for o, w in ((.55, .34), (1.0, .09)):
        for a, b in (((o, o), (W - o, o)), ((W - o, o), (W - o, H - o)), ((W - o, H - o), (o, H - o)), ((o, H - o), (o, o))):
            c.stroke([a, ((a[0] + b[0]) / 2 + .03, (a[1] + b[1]) / 2 + .03), b], [w, w * 1.15, w], 'blue', 1, over=.05)
    for cx, cy in ((1.9, 1.9), (W - 1.9, 1.9), (1.9, H - 1.9), (W - 1.9, H - 1.9)):
        c.flower(cx, cy, .7, 5, 'blue')
    img = painted('cuadro', c)
    s = Scene(n, 42, (0, 20.5), 3, seed=8, wall=.17)
    z = 0
    parts = []
    g = S + .16
    for i in range(2):
        for j in range(3):
            top, edge = tile(S, .9, 90 + 3 * i + j)
            # each tile takes its own part of the one painting
            import re as _re
            def shift(m):
                head, body = m.group(0).split('{', 1)
                count, rest = body[:-1].split(',', 1)
                uv = np.array([[float(q) for q in p.split(',')] for p in rest.strip('<>').split('>,<')])
                uv = (uv + [i, j]) / [2, 3]
                return 'uv_vectors{%s,%s}' % (count, ','.join('<%.4f,%.4f>' % tuple(q) for q in uv))
            top = _re.sub(r'uv_vectors\{[^}]*\}', shift, top)
            parts.append('mesh2{%stexture{%s} interior{ior 1.5} translate <%g,0,%g>}' % (top, img, (i - .5) * g, (j - 1) * g))
    w2, h2, f = g + .15, 1.5 * g + .15, 1.7
    wood = 'texture{pigment{image_map{png "%s" interpolate 2} rotate x*90 %s scale <44,1,30>} finish{diffuse .8 specular .06 roughness .06}}'
    from studio import wood_map
    for sx in (-1, 1):
        parts.append('box{<%g,-.6,%g>,<%g,1.5,%g> %s}' % (min(sx * w2, sx * (w2 + f)), -h2 - f, max(sx * w2, sx * (w2 + f)), h2 + f, wood % (wood_map(), 'rotate y*90')))
        parts.append('box{<%g,-.6,%g>,<%g,1.5,%g> %s}' % (-w2, min(sx * h2, sx * (h2 + f)), w2, max(sx * h2, sx * (h2 + f)), wood % (wood_map(), '')))
    parts.append('box{<%g,-.6,%g>,<%g,.7,%g> texture{pigment{rgb <.55,.52,.47>}}}' % (-w2, -h2, w2, h2))
    a = 82
    s.add('union{%s rotate x*-%g translate <0,%g,%g>}' % ('\n'.join(parts), a, (h2 + f) * math.sin(math.radians(a)) + .1, .17 * 42 - 4.2))
    return s


def corazon(poly, name):
    c = Canvas(10, 11, px=60, wrap=False, seed=14 + poly)
    h = lambda q: [(5 + q * 16 * math.sin(t) ** 3 / 32 * 10, 5.5 + q * (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t) + 2.6) / 29 * 11) for t in np.linspace(0, 2 * math.pi, 49)]
    c.stroke(h(.955), [.42, .5, .42], 'blue', 1)
    ed = h(.82)
    for k in range(0, 48, 2):
        c.dot(*ed[k], .17, 'orange' if poly else 'blue')
    c.stroke(h(.70), [.08, .1, .08], 'blue', 1)
    c.flower(5, 5.6, 1.75, 8, 'yellow' if poly else 'blue', wash=.9 if poly else .45, core='orange' if poly else None)
    for k in (-1, 1):
        for j in range(3):
            c.feather(5 + k * (.3 + .75 * j), 7.4 - .05 * j, 90 - k * (8 + 20 * j), 1.5 - .1 * j, .5, 'orange' if poly and j == 1 else 'blue', bend=-k * .25)
        c.leaf(5 + k * 1.45, 4.75, -90 + k * 50, 1.15, 'green' if poly else 'blue', None, .9, .1 * k)
        c.leaf(5 + k * .62, 3.9, -90 + k * 24, 1.3, 'green' if poly else 'blue', None, .9, .1 * k)
    c.feather(5, 3.6, -90, 1.1, .4)
    front, back = heart()
    return Piece().mesh(front, painted(name, c)).mesh(back, 'pigment{rgb <.8,.77,.7>} ' + GLAZE)


RIBBON = 'texture{pigment{rgb <.10,.15,.36>} finish{diffuse .9 specular .05 roughness .1}}'


@picture('corazon-milagro')
def _(n):
    s = Scene(n, 19.5, (0, 22), 0, seed=3, wall=.14, table='wood')
    z = .14 * 19.5
    s.add('union{%s rotate z*-2 translate <0,20,%g>}' % ('\n'.join(corazon(False, 'cor-a').parts), z - .75))
    for k in (-1, 1):
        m, _c = space_tube([(k * .16, 23.0, z - .5), (k * .30, 26, z - .25), (k * .1, 30.2, z - .35), (0, 30.8, z - .4)], [.34, .34, .3])
        s.mesh(m, RIBBON[8:-1], '', '')
    s.add('cylinder{<0,30.75,%g>,<0,30.95,%g>,.16 texture{pigment{rgb .12} finish{specular .5 roughness .02}}}' % (z, z - .9))
    s.add('sphere{<0,30.97,%g>,.32 scale 1 texture{pigment{rgb .10} finish{specular .6 roughness .02}}}' % (z - .95))
    m, _c = space_tube([(-.2, 23.2, z - .9), (.5, 23.6, z - 1.0), (.1, 23.0, z - 1.1), (-.5, 23.5, z - 1.0), (.2, 23.1, z - .9)], [.34, .34, .34])
    s.mesh(m, RIBBON[8:-1], '', '')
    return s


@picture('corazon-milagro-2')
def _(n):
    s = Scene(n, 27, (0, 0, 0), 54, seed=9)
    for poly, x, z, t in ((False, -5.2, 1.6, 14), (True, 5.4, -1.4, -12)):
        s.add('union{%s rotate x*90 rotate y*%g translate <%g,.75,%g>}' % ('\n'.join(corazon(poly, 'cor-%d' % poly).parts), t, x, z))
    for x, z, k in ((-5.2, 5.2, 0), (5.4, 2.2, 1)):
        m, _c = space_tube([(x + .6 * (1 - 2 * k), .9, z), (x + 2, .25, z + 3), (x - 1 + 3 * k, .22, z + 5.6), (x - 4 + 7 * k, .22, z + 5), (x - 6.5 + 9 * k, .2, z + 7)], [.34, .34, .34])
        s.mesh(m, RIBBON[8:-1], '', '')
    return s


@picture('candelero-columna')
def _(n):
    def stick(h, seed, name):
        k = h / 22
        w = .5 + .5 * k
        q = lambda pts: [(r * w * 1.0, y * k) for r, y in pts]
        pot = Pot(q([(0, .4), (4.6, .3), (4.6, .3), (4.9, 0), (5.5, 0), (5.6, .5), (5.2, 1.2), (3.6, 2.6), (2.0, 4.4), (1.45, 5.8), (1.9, 6.4), (2.35, 7.2), (1.9, 8.0), (1.35, 8.6), (1.5, 10.4), (2.2, 12.4), (2.3, 13.6), (1.5, 15.6), (1.15, 16.6), (1.7, 17.2), (1.9, 17.8), (1.3, 18.5), (1.7, 19.2), (3.6, 19.9), (3.9, 20.5), (3.7, 20.7), (2.4, 20.5), (1.7, 20.6), (1.6, 21.8), (1.5, 22), (1.2, 21.9), (0, 21.6)]), None, seed=seed, rings=.006, n=190, around=120)

        def paint(c, p):
            K = lambda y: p.at(y * k)
            for n_, y, hgt in ((9, 1.0, 2.6), (6, 9.0, 3.4)):
                for j in range(n_):
                    x = c.w * j / n_
                    c.leaf(x, K(y), 90, (K(y + hgt) - K(y)) * 1.0, 'blue', 'blue', .8, 0) if n_ == 9 else None
                    if n_ == 6:
                        c.stroke([(x, K(9.2)), (x + .5, K(11)), (x, K(14.6))], [.6 * w, 2.1 * w, .2], 'blue', .85)
            for j in range(6):
                c.dot(c.w * (j + .5) / 6, K(13.2), .3 * w * 1.6, 'yellow')
            for y in (7.2, 17.6):
                for j in range(12):
                    c.dot(c.w * j / 12, K(y), .42 * w)
            for y, ww in ((.7, .26), (5.3, .2), (6.3, .16), (8.2, .16), (8.8, .16), (15.4, .14), (16.4, .2), (18.4, .2), (20.3, .34)):
                c.band(K(y), ww * w * 1.2)
            c.band(p.length - (2.1 * k * w + 1.0), .3)
        m = glazed_pot(name, pot, paint, seed, px=48)
        m.raw(candle(9.5 if h > 15 else 7.5, 1.08, h * .985))
        return m
    s = Scene(n, 33, (0, 15.6), 7, seed=7)
    stick(22, 5, 'cand-a').put(s, -5.0, 1.5, 12)
    stick(14, 6, 'cand-b').put(s, 5.6, -1.6, 40)
    return s


# ---- the opening picture ----------------------------------------------------------------------
@picture('hero')
def _(n):
    s = Scene(n, 68, (.5, 13.6), 7, seed=5, size=(2000, 1125), wall=.42, lens=27)
    tibor('h-tibor').put(s, 14.5, 9, 22)
    lean(s, jardin('h-jardin'), 13, 1.0, 27, 79, roll=8)
    moon('h-luna').put(s, -6.2, 5.0, 30, scale=.78)
    pluma_mug('h-pluma').put(s, 1.6, -9, 30)
    llovizna('blue', 'h-llo', 3).put(s, 17.8, -10.0, 10, scale=1.05)
    soliflor('h-solo', 'ochre', 21).put(s, 25.6, 1.5, 40, scale=1.0)
    branch([(25.6, 9, 1.5), (26, 16, 1.5), (27.2, 22, 1.2), (29.4, 26.5, .6)], 13, 3.0, 71, SAGE, .42, thick=.26).put(s)
    return s
