"""Printed papers (labels, sleeves, bands) and the grain of wood, kraft and flannel, as image maps. No lettering anywhere."""
import os
import subprocess
import numpy as np
from math import cos, sin, pi
from geo import OUT, fbm, noise, ridges

CREAM, INK = '#f1e7d3', '#3b2a1f'


class Sheet:
    def __init__(self, w, h, paper):
        self.w, self.h, self.e = w, h, [f'<rect x="0" y="0" width="{w}" height="{h}" fill="{paper}"/>']

    def poly(self, pts, fill='none', stroke='none', sw=0, close=True):
        if close:
            p = ' '.join(f'{x:.1f},{y:.1f}' for x, y in pts)
            self.e.append(f'<polygon points="{p}" fill="{fill}" stroke="{stroke}" stroke-width="{sw}"/>')
        else:
            p = 'M ' + ' L '.join(f'{x:.1f} {y:.1f}' for x, y in pts)
            self.e.append(f'<path d="{p}" fill="none" stroke="{stroke}" stroke-width="{sw}"/>')

    def dot(self, x, y, r, fill='none', stroke='none', sw=0):
        self.e.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" stroke="{stroke}" stroke-width="{sw}"/>')

    def box(self, x, y, w, h, fill='none', stroke='none', sw=0):
        self.poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], fill, stroke, sw)

    def frame(self, ink, m=26, sw=4):
        self.box(m, m, self.w - 2 * m, self.h - 2 * m, 'none', ink, sw)
        self.box(m + 10, m + 10, self.w - 2 * m - 20, self.h - 2 * m - 20, 'none', ink, 1.6)

    def lozenges(self, y, ink, n=9, r=9, x0=None, x1=None):
        x0, x1 = x0 or self.w * .2, x1 or self.w * .8
        for i in range(n):
            x = x0 + (x1 - x0) * i / (n - 1)
            s = r * (1 - .45 * abs(2 * i / (n - 1) - 1))
            self.poly([(x - s, y), (x, y - s * 1.3), (x + s, y), (x, y + s * 1.3)], ink)

    def leaf(self, x, y, ang, length, width, fill, vein=None):
        c, s = cos(ang), sin(ang)
        top, bot = [], []
        for i in range(25):
            t = i / 24
            wd = width / 2 * sin(pi * t) ** .8 * (1.15 - .5 * t)
            bx, by = x + c * length * t, y + s * length * t
            top.append((bx - s * wd, by + c * wd))
            bot.append((bx + s * wd, by - c * wd))
        self.poly(top + bot[::-1], fill)
        if vein:
            self.poly([(x, y), (x + c * length * .96, y + s * length * .96)], 'none', vein, max(1.5, width * .05), False)
            for i in range(3, 20, 3):
                t = i / 24
                wd = width / 2 * sin(pi * t) ** .8 * (1.15 - .5 * t) * .8
                for q in (-1, 1):
                    self.poly([(x + c * length * t, y + s * length * t), (x + c * length * (t + .10) - q * s * wd, y + s * length * (t + .10) + q * c * wd)], 'none', vein, max(1, width * .03), False)

    def ray(self, x, y, r0, r1, n, ink, half=.5):
        for i in range(n):
            a = 2 * pi * i / n
            d = half * pi / n
            self.poly([(x + r0 * cos(a - d), y + r0 * sin(a - d)), (x + r1 * cos(a), y + r1 * sin(a)), (x + r0 * cos(a + d), y + r0 * sin(a + d))], ink)

    def save(self, name):
        svg = os.path.join(OUT, name + '.svg')
        png = os.path.join(OUT, name + '.png')
        open(svg, 'w').write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.w}" height="{self.h}" viewBox="0 0 {self.w} {self.h}">' + ''.join(self.e) + '</svg>')
        subprocess.run(['convert', svg, '-resize', f'{self.w}x{self.h}', '-depth', '8', 'PNG24:' + png], check=True)


def hills(s, x0, x1, base, heights, fills, seed):
    rng = np.random.default_rng(seed)
    for k, (h, f) in enumerate(zip(heights, fills)):
        n = 60
        xs = np.linspace(x0, x1, n)
        ph = rng.random() * 9
        ys = base - h * (.55 + .45 * np.sin((xs - x0) / (x1 - x0) * (3.1 + k * 1.7) + ph)) - 10 * noise(xs * .02, k * 3.0, 0, seed)
        s.poly([(x0, base)] + list(zip(xs, ys)) + [(x1, base)], f)


def lines(s, x0, x1, y, ink, n, gap, sw):
    for i in range(n):
        s.poly([(x0, y + i * gap), (x1, y + i * gap)], 'none', ink, sw, False)


def labels():
    W, H = 600, 780
    # mountains and sun
    s = Sheet(W, H, CREAM); ink = '#2f5a4e'
    s.dot(300, 235, 78, '#d79a3c')
    s.ray(300, 235, 92, 128, 28, '#d79a3c', .35)
    for pts, f in (([(60, 470), (190, 285), (250, 350), (330, 240), (420, 370), (470, 320), (540, 470)], ink), ([(60, 520), (150, 420), (240, 500), (360, 390), (450, 480), (540, 430), (540, 560), (60, 560)], '#5d8871')):
        s.poly(pts, f)
    for i in range(4):
        y = 560 + i * 20
        s.poly([(60 + 4 * j, y + 6 * sin(j * .22 + i)) for j in range(121)], 'none', ink, 4 - i * .7, False)
    s.box(60, 470, 480, 6, ink)
    s.lozenges(690, ink, 11, 9)
    s.frame(ink); s.save('label_mountain')
    # woven diamonds
    s = Sheet(W, H, '#d7a04a'); ink = '#5b2c1a'
    for r in range(7):
        for c in range(5):
            x, y = 300 + (c - 2) * 96, 130 + r * 82
            if abs(c - 2) * 1.0 + abs(r - 3) * .8 > 3.3: continue
            for k, f in ((40, ink), (29, '#f1e0b8'), (18, '#a8452a'), (7, '#f1e0b8')):
                s.poly([(x - k * 1.16, y), (x, y - k), (x + k * 1.16, y), (x, y + k)], f)
    s.lozenges(704, ink, 13, 8)
    s.frame(ink); s.save('label_diamond')
    # carved-stone spiral
    s = Sheet(W, H, '#e9d8c3'); ink = '#5a2338'
    pts = [(300 + (14 + 10.2 * t) * cos(t), 330 + (14 + 10.2 * t) * sin(t)) for t in np.linspace(0, 6 * pi, 200)]
    s.poly(pts, 'none', ink, 22, False)
    for i in range(12):
        a = 2 * pi * i / 12
        s.dot(300 + 248 * cos(a), 330 + 248 * sin(a), 9, '#b0573f')
    for i in range(9):
        x = 120 + i * 45
        s.poly([(x - 18, 660), (x, 630), (x + 18, 660)], '#b0573f')
        s.poly([(x - 18, 672), (x, 702), (x + 18, 672)], ink)
    s.frame(ink); s.save('label_spiral')
    # pale sun for the black bag
    s = Sheet(W, H, '#e8d9bd'); ink = '#1f1a17'
    s.ray(300, 350, 128, 235, 24, ink, .55)
    s.dot(300, 350, 112, ink); s.dot(300, 350, 92, '#e8d9bd'); s.dot(300, 350, 78, '#b4482c'); s.dot(300, 350, 30, '#e8d9bd')
    lines(s, 110, 490, 640, ink, 4, 16, 3)
    s.frame(ink); s.save('label_sun')
    # coffee branch
    s = Sheet(W, H, '#f4eedd'); g = '#3f6a43'
    s.poly([(300 + 16 * sin(t * .9), 690 - t * 100) for t in np.linspace(0, 5.9, 40)], 'none', '#5e4630', 9, False)
    for i in range(5):
        y = 620 - i * 108
        x = 300 + 16 * sin((690 - y) / 100 * .9)
        L = 215 - i * 26
        s.leaf(x, y, -.32 - .05 * i, L, L * .40, g, '#8fb083')
        s.leaf(x, y, pi + .32 + .05 * i, L, L * .40, '#4f7c50', '#9dbb90')
        for dx, dy in ((-24, 14), (22, 18), (0, 30)):
            s.dot(x + dx, y + dy, 17, '#a8322a'); s.dot(x + dx - 5, y + dy - 5, 5, '#d56a58')
    s.frame(g); s.save('label_leaf')
    # rings
    s = Sheet(W, 520, '#f0e4cc'); ink = '#8a4a24'
    for r in range(3):
        for c in range(5):
            x, y = 100 + c * 100, 140 + r * 110
            for k, f in ((44, ink), (33, '#f0e4cc'), (24, '#c98a4b'), (9, ink)): s.dot(x, y, k, f)
    s.lozenges(462, ink, 13, 7)
    s.frame(ink, 20, 3.5); s.save('label_rings')
    # sugar cane
    s = Sheet(W, H, '#f2ead6'); g = '#56683f'
    for k, x in enumerate((190, 265, 345, 415)):
        top = 170 + 40 * (k % 2)
        for j in range(7):
            y = 640 - j * 66
            if y < top + 40: break
            s.poly([(x - 17, y), (x + 17, y), (x + 15, y - 60), (x - 15, y - 60)], '#b9a252' if j % 2 else '#a8914a')
            s.box(x - 19, y - 64, 38, 6, g)
        for a, L in ((-1.1, 150), (-2.0, 150), (-.75, 120), (-2.4, 120), (-1.55, 165)):
            s.leaf(x, top + 50, a, L, 20, g)
    lines(s, 90, 510, 660, g, 4, 13, 3)
    s.frame(g); s.save('label_cane')
    # flowers right round the tube (wide)
    s = Sheet(1800, 760, '#efe3cf'); ink = '#7a5a3a'
    for r in range(6):
        for c in range(15):
            x, y = 60 + c * 120 + (60 if r % 2 else 0), 70 + r * 124
            for i in range(5):
                a = 2 * pi * i / 5 + r + c * .7
                s.leaf(x, y, a, 44, 26, '#ffffff' if (r + c) % 3 else '#e6b9a0')
            s.dot(x, y, 9, '#d29a36')
            s.leaf(x + 34, y + 36, .7, 40, 17, '#7d8f62'); s.leaf(x + 30, y + 40, 1.9, 36, 15, '#93a476')
    s.box(0, 0, 1800, 16, ink); s.box(0, 744, 1800, 16, ink)
    s.save('label_flower')
    # cacao pod
    s = Sheet(W, H, '#efe2cb'); ink = '#5a2f1c'
    cx, cy = 300, 350
    def pod(wd, f):
        s.poly([(cx + wd * sin(t) ** 1.0 * (1 if True else 0) * (1 - .18 * cos(t)), cy - 245 * cos(t)) for t in np.linspace(0, pi, 40)] + [(cx - wd * sin(t) * (1 - .18 * cos(t)), cy - 245 * cos(t)) for t in np.linspace(pi, 0, 40)], f)
    for wd, f in ((150, '#8a3a22'), (118, '#b2552c'), (86, '#8a3a22'), (54, '#c7713a'), (20, '#8a3a22')): pod(wd, f)
    s.leaf(300, 108, -.5, 170, 60, '#5d7148', '#9cab80'); s.leaf(300, 108, pi + .5, 170, 60, '#6d8055', '#9cab80')
    s.lozenges(680, ink, 11, 9)
    s.frame(ink); s.save('label_pod')


def sleeves():
    """Papers that wrap a 7.5 x 15 cm bar: u across, v along."""
    W, H = 600, 1200
    def band(s, fill, line):
        s.box(110, 430, 380, 340, fill, line, 6); s.box(124, 444, 352, 312, 'none', line, 2)
    s = Sheet(W, H, '#4d6b4f')
    for r in range(9):
        for c in range(5):
            x, y = 60 + c * 120 + (60 if r % 2 else 0), 70 + r * 134
            s.leaf(x, y + 50, -pi / 2, 108, 46, '#6f8c68' if (r + c) % 2 else '#8aa37c', '#41593f')
    band(s, CREAM, '#35492f')
    s.leaf(300, 700, -pi / 2, 220, 96, '#4d6b4f', CREAM)
    for q in (-1, 1): s.leaf(300, 690, -pi / 2 + q * .75, 165, 62, '#6f8c68', CREAM)
    s.save('sleeve_leaf')
    s = Sheet(W, H, '#a9492c')
    for r in range(15):
        for c in range(7):
            x, y = c * 100 + (50 if r % 2 else 0), 20 + r * 84
            for k, f in ((46, '#7c2f1b'), (34, '#d98a4f'), (20, '#7c2f1b'), (8, '#f0d3a4')):
                s.poly([(x - k * .9, y), (x, y - k), (x + k * .9, y), (x, y + k)], f)
    band(s, '#f0dfc0', '#5f2415')
    s.dot(300, 600, 104, '#5f2415'); s.leaf(236, 680, -.86, 220, 150, '#a9492c'); s.poly([(250 + t * 100 + 14 * sin(t * 6), 660 - t * 118) for t in np.linspace(0, 1, 20)], 'none', '#f0dfc0', 9, False)
    s.save('sleeve_diamond')
    s = Sheet(W, H, '#d3a047')
    for r in range(26):
        y0 = 20 + r * 48
        s.poly([(x, y0 + 14 * sin(x * .035 + r * 1.1)) for x in range(0, 606, 6)], 'none', '#a86f22' if r % 2 else '#f2dca4', 11 if r % 2 else 5, False)
    band(s, '#f5ead0', '#7c4f16')
    for k in range(5):
        s.poly([(150 + x, 520 + k * 42 + 15 * sin(x * .05 + k)) for x in range(0, 301, 6)], 'none', '#7c4f16', 8 - k, False)
    s.dot(300, 492, 26, '#b3552c')
    s.save('sleeve_wave')
    # five narrow ones for the box of five, in the colours of the farms
    for i, (a, b) in enumerate((('#3f5f66', '#7fa0a0'), ('#6a7a3c', '#a7b26a'), ('#cc9238', '#f0cd86'), ('#b0522f', '#e29a68'), ('#6b2f3d', '#b06a6d'))):
        s = Sheet(400, 1200, a)
        for r in range(10 + i):
            y = 1150 - r * 1100 / (10 + i)
            if i == 0: s.poly([(x, y + 12 * sin(x * .05 + r)) for x in range(0, 404, 4)], 'none', b, 7, False)
            if i == 1:
                for c in range(4): s.leaf(50 + c * 100 + (r % 2) * 40, y, -pi / 2, 80, 34, b)
            if i == 2:
                for c in range(5): s.dot(40 + c * 80, y, 26, 'none', b, 8)
            if i == 3:
                for c in range(5): s.poly([(40 + c * 80 - 36, y), (40 + c * 80, y - 44), (40 + c * 80 + 36, y), (40 + c * 80, y + 44)], 'none', b, 8)
            if i == 4: s.poly([(x, y + (34 if (x // 40) % 2 else 0)) for x in range(0, 441, 40)], 'none', b, 9, False)
        s.box(70, 480, 260, 260, '#f2e7d0'); s.ray(200, 610, 50, 100, 6 + 2 * i, a, .7); s.dot(200, 610, 42, a)
        s.save(f'mini_{i}')
    # band round a paper roll of table chocolate
    s = Sheet(1500, 500, '#f0e3c8')
    ink = '#6b3420'
    for c in range(15):
        x = 50 + c * 100
        s.ray(x, 250, 26, 66, 12, '#b2552c', .6); s.dot(x, 250, 22, ink)
        s.poly([(x - 50, 120), (x, 70), (x + 50, 120)], 'none', ink, 8, False); s.poly([(x - 50, 380), (x, 430), (x + 50, 380)], 'none', ink, 8, False)
    s.box(0, 20, 1500, 14, ink); s.box(0, 466, 1500, 14, ink)
    s.save('band_sun')


def image(name, rgb):
    a = np.clip(rgb, 0, 255).astype(np.uint8)
    path = os.path.join(OUT, name)
    with open(path + '.ppm', 'wb') as f:
        f.write(b'P6 %d %d 255\n' % (a.shape[1], a.shape[0]) + a.tobytes())
    subprocess.run(['convert', path + '.ppm', path + '.png'], check=True)
    os.remove(path + '.ppm')


def wood(name, light, dark, seed, w=700, h=1400, rings=9, pores=.5):
    y, x = np.mgrid[0:h, 0:w]
    u, v = x / w, y / h
    bend = .35 * (fbm(u * 1.6, v * .9, 0, 3, seed) - .5) + .03 * (fbm(u * 8, v * 2.5, 0, 2, seed + 4) - .5)
    r = (np.abs(u - .42 + bend) ** 1.15) * rings + .6 * v
    saw = r - np.floor(r)
    ring = np.where(saw < .8, (saw / .8) ** 2.2, 1 - (saw - .8) / .2)
    fibre = fbm(u * 95, v * 5, 0, 3, seed + 1)
    fine = noise(u * 300, v * 14, 0, seed + 2)
    t = .50 * ring + .32 * fibre + .18 * fine + .25 * (fbm(u * 3, v * 2, 0, 2, seed + 8) - .5)
    pore = (noise(u * 230, v * 26, 0, seed + 3) > .86) * pores * (.3 + .7 * ring)
    t = np.clip(t + pore * .5, 0, 1)[..., None]
    image(name, np.array(light) * (1 - t) + np.array(dark) * t)


def surfaces():
    wood('walnut', (136, 92, 60), (62, 37, 24), 3)
    wood('orange_wood', (226, 188, 128), (186, 138, 82), 11, rings=6, pores=.25)
    wood('coffee_wood', (222, 180, 112), (160, 106, 56), 23, rings=8, pores=.3)
    wood('cedar', (190, 122, 80), (132, 72, 44), 31, rings=7, pores=.5)
    h = w = 900
    y, x = np.mgrid[0:h, 0:w] / 900.0
    base = np.array((186, 149, 110.))
    f = 12 * (fbm(x * 150, y * 26, 0, 2, 5) - .5) + 12 * (fbm(x * 34, y * 140, 0, 2, 6) - .5) + 16 * (fbm(x * 6, y * 6, 0, 4, 7) - .5) + 14 * (fbm(x * 70 + 30 * y, y * 70 - 20 * x, 0, 2, 12) - .5)
    fleck = -30 * (noise(x * 180 + 60 * y, y * 60, 0, 8) > .945) * noise(x * 90, y * 90, 0, 9) + 16 * (noise(x * 60, y * 190 + 70 * x, 0, 10) > .95)
    image('kraft', base + (f + fleck)[..., None])
    n = 150
    wx, wy = np.sin(x * n * 2 * np.pi + 2 * fbm(x * 9, y * 9, 0, 2, 40)), np.sin(y * n * 2 * np.pi + 2 * fbm(x * 9, y * 9, 0, 2, 41))
    over = np.where((np.floor(x * n) + np.floor(y * n)) % 2 == 0, wx, wy)
    t = 13 * over + 26 * (fbm(x * 200, y * 14, 0, 2, 42) - .5) + 26 * (fbm(x * 14, y * 200, 0, 2, 43) - .5) + 10 * (fbm(x * 4, y * 4, 0, 2, 44) - .5)
    speck = -34 * (noise(x * 260, y * 260, 0, 45) > .955)
    image('flannel', np.array((226, 210, 180.)) + (t + speck)[..., None])


def all_papers():
    labels(); sleeves(); surfaces()


if __name__ == '__main__':
    all_papers()
