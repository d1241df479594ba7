"""Blankets, throws and cushions; the baby's blanket."""
from studio import *
from scarves import folded_scarf,chair,roll,pallay_scarf_cloth,roll_scene_texture,lliclla_chart
from garments import line,curve,plaintex
B=yarn.bands

def bench(s,w=120,d=34,h=44,z=0,x=0):
    s.wood('Wood','8f6746','5a3b25')
    s.pov('union{superellipsoid{<.06,.12> scale <%.1f,2.2,%.1f> translate y*%.1f texture{Wood rotate y*90}} %s translate <%.1f,0,%.1f> @W}'%(w/2,d/2,h-2.2,' '.join('superellipsoid{<.1,.1> scale <2.3,%.1f,2.3> translate <%.1f,%.1f,%.1f> texture{Wood rotate x*90}}'%(h/2-2,a*(w/2-9),h/2-2,b*(d/2-5)) for a in(-1,1) for b in(-1,1))+' superellipsoid{<.1,.1> scale <%.1f,2.2,1.4> translate <0,%.1f,%.1f> texture{Wood rotate y*90}}'%(w/2-9,h-8,-d/2+5),x,z))

def cable_throw(detail=False):
    s=Scene('manta-gruesa-de-trenzas'+('-2' if detail else '')); s.backdrop(wall=70,rad=40); bench(s,130,36,44)
    c=INK['ivory']; rgb,h=yarn.cables(68,104,c,g=.95,lay=[('cable',10.5),('purl',3)]*5+[('cable',10.5)],turn=15,pp=20,seed=3,deep=.42,melange=.05); t=s.tex('c',rgb,h,bump=1.6)
    y=44; pr=[(15-i*.6,y+1.6) for i in range(50)]; z=pr[-1][0]; pr+=[(z-3.6*np.sin(a),y+1.6-3.6*(1-np.cos(a))) for a in np.linspace(.1,1.55,9)]; z,y1=pr[-1]; pr+=[(z-.012*i-.0*i,y1-.6*i) for i in range(1,54)]
    P,u,v,L=path_sheet(resample(pr,.34),64,230); f=smooth(.42,.75,v)
    P[...,2]-=f*(2.2*(np.sin(2*np.pi*(u*1.6+.1))+.9)+1.0*np.sin(2*np.pi*(u*3.3+.3*v))); P[...,0]*=1-.05*f; P[...,0]+=1.6*wave(0*u,v*1.5,4)-8; P[...,1]+=(1-f)*.9*np.abs(wave(u*2.2,v*2,9))
    P[...,1]-=f*1.6*wave(u*1.5,0*v,3); M=sheet(P,u,v*L/104,2.3,h,3.4)
    s.mesh(M,t,30000,1.0,.016)
    if detail: s.camera((-46,74,-96),(-12,42,-14),27)
    else: s.camera((-40,84,-205),(-4,33,0),27.5)
    s.opt=dict(soft=1); return s

def striped_blankets():
    s=Scene('frazada-frisada-de-franjas'); s.backdrop(wall=70,rad=40)
    def tx(k,sp,seed):
        w=yarn.stripes(sp); tot=sum(n for _,n in sp); rgb,h=yarn.weave(60,230,lambda i:np.broadcast_to(INK[sp[0][0]],i.shape+(3,))*.98,lambda j:w(j),lambda i,j:(i+j)%5==0,t=2.6,pp=16,seed=seed,melange=.10,deep=.74); return s.tex(k,rgb,h,bump=.5)
    A=[('ivory',44),('camel',14),('ivory',4),('brown',10),('ivory',3),('red',3),('ivory',3),('brown',10),('ivory',4),('camel',14)]
    C=[('camel',50),('ivory',8),('dark',4),('ivory',8),('red',2),('camel',10),('ivory',5)]
    D=[('stone',46),('ivory',10),('charcoal',10),('ivory',2),('red',3),('ivory',2),('charcoal',10),('ivory',10)]
    for k,(sp,x,yy,a) in enumerate(((D,1.5,0,-17),(C,-.5,13.0,-22),(A,1,26.0,-18))):
        t=tx('c%d'%k,sp,k+2); folded_scarf(s,t,44,52,5,2.6,(x,yy,6),a,fr=False,seed=30+k,fuzz=15000,tex=230,nu=90,flen=1.0,th=2.5)
    s.camera((-52,100,-180),(0,17,2),27.5); return s

def herring_throw():
    s=Scene('manta-de-espiga-con-flecos'); s.backdrop(wall=66,rad=40); s.wood('Wood','8a6242','553822'); chair(s,z=4,ang=24)
    a,b=INK['camel'],INK['ivory']; rgb,h=yarn.weave(44,150,lambda i:np.broadcast_to(a,i.shape+(3,)),lambda j:np.broadcast_to(b,j.shape+(3,)),yarn.herring(8),t=3.4,pp=20,seed=2,melange=.08,deep=.62); t=s.tex('c',rgb,h,bump=1.0)
    pr=[(29.4,62+i) for i in range(29)]+[(25.8+3.6*np.cos(q),92+3.2*np.sin(q)) for q in np.linspace(.2,np.pi,12)]+[(22,90),(20.2,70),(18.4,56),(16.6,51),(12.5,48.6),(6,48.1),(-8,48.0),(-17,48),(-21,47.4),(-23.6,45),(-24.6,41),(-24.9,36),(-25.0,30),(-25.1,22)]
    pr=resample(np.array(pr),1.2); 
    for _ in range(3): pr[1:-1]=.25*pr[:-2]+.5*pr[1:-1]+.25*pr[2:]
    P,u,v,L=path_sheet(resample(pr,.8),36,120); N=normals(P); N*=np.sign(N[40,60]@np.array([0,.2,-1])) if False else 1
    d=v*L; w1=.9*smooth(36,60,d)*(1-smooth(78,92,d))+.5; w2=smooth(L-30,L-6,d)
    P[...,2]-=(w1*1.0*(np.sin(2*np.pi*(u*2.1+.1*np.sin(d/9)))+1)*(d>32)); P[...,1]+=.5*np.abs(wave(u*1.4,d/26,5))*smooth(84,92,d)*(1-w2); P[...,2]-=w2*(1.6*(np.sin(2*np.pi*(u*2.4+.2))+1)); P[...,0]+=1.4*wave(0*u,d/60,8)+(-2)+.03*(d-60)*0
    M=sheet(P,u,d/150,.55); F=Mesh(); fringe(F,lambda q:np.array([np.interp(q,u[-1],P[-1,:,k]) for k in range(3)]),(0,-1,0),34,8.5,.26,curl=.15,uvs=lambda q:(q,float(L/150)*.99))
    m=rot('y',24)
    for X in(M,F): X.move(m,(0,0,4))
    s.mesh(M,t,28000,.6,.014).mesh(F,t,3500,.45,.012)
    s.camera((-58,94,-190),(-1,49,0),29); s.opt=dict(soft=1); return s

def cushion(s,t,h=None,amp=0,S=22.5,T=8.5,pos=(0,0,0),lean=14,yaw=8,seed=1,fuzz=26000,flen=.45,pipe=None):
    n=260; q=np.sin(np.linspace(-np.pi/2,np.pi/2,n)); x,y=np.meshgrid(q,q)
    z=T*np.clip((1-np.abs(x)**2.3)*(1-np.abs(y)**2.3),0,1)**.46; edge=1-np.maximum(abs(x),abs(y))
    X=S*x*(1-.075*(1-y**2)*x**2); Y=S*y*(1-.075*(1-x**2)*y**2)
    cr=np.exp(-((1-abs(x))+(1-abs(y)))*4.2)*np.cos(np.arctan2(1-abs(y),1-abs(x))*7)*.9
    z=z+.45*wave(x*1.1,y*1.1,seed,9,(.3,1.6),(.3,1.6))*np.clip(edge*3,0,1)+cr*np.clip(edge*9,0,1)
    P=np.stack([X,Y,-z],-1); U,V=(x+1)/2,(y+1)/2; N=normals(P); N*=np.where(N[...,2:]>0,-1,1)
    if h is not None: P=P+N*(amp*(sample(h,U,V)-.3)*np.clip(edge*6,0,1))[...,None]; N=normals(P); N*=np.where(N[...,2:]>0,-1,1)
    M=Mesh().grid(P,U,V,N=N); Bk=Mesh(); P2=P*[1,1,-.75]; Bk.grid(P2[::4,::4],U[::4,::4],V[::4,::4],N=(N*[1,1,-1])[::4,::4])
    E=Mesh(); ring=np.concatenate([P[0,:],P[1:,-1],P[-1,-2::-1],P[-2:0:-1,0],P[:1,0]]); tube(E,ring,.38,(.5,.5),(.0,.0),8,up=(0,0,1))
    m=rot('y',yaw)@rot('x',lean)
    for K in(M,Bk,E): K.move(m,np.array(pos)+[0,S*.985*np.cos(np.radians(lean)),0])
    s.mesh(M,t,fuzz,flen,.010,seed=seed).mesh(Bk,t); s.mesh(E,pipe or t,1500,flen*.7,.010)
def pallay_cushion(ground='red',name='funda-de-cojin-pallay',sec='navy'):
    s=Scene(name,tilt=False); s.backdrop(wall=26,rad=22); n=132; R=yarn; g=ground
    st=lambda: [(1,'ivory','ivory'),(3,sec,sec),(1,'gold','gold'),(3,sec,sec),(1,'ivory','ivory')]
    spec=[(9,g,g)]+st()+[(7,g,g),(1,'gold','gold'),(R.river(12,6,2),'ivory',sec),(1,'gold','gold'),(6,g,g),(2,'brown','brown'),(1,'ivory','ivory'),(2,sec,sec),(R.steps(5),sec,'gold'),(2,sec,sec)]
    mid=[(1,'ivory','ivory'),(2,g,g),(R.star(),g,'ivory'),(2,g,g),(1,'ivory','ivory'),(2,sec,sec),(R.hooked(8),sec,'cream'),(2,sec,sec),(1,'ivory','ivory'),(2,g,g),(R.star(),g,'ivory'),(2,g,g),(1,'ivory','ivory')]
    C=np.concatenate([B(n,spec),B(n,mid),B(n,spec)[::-1]],0); 
    rgb,h=yarn.charted(46,46*len(C)/n,C,pp=30,seed=5,fine=2,vertical=False,melange=.06,deep=.56); t=s.tex('c',rgb,h,bump=1.4); pp=s.tex('p',np.broadcast_to(INK['ivory']*.95,(8,8,3)),None)
    cushion(s,t,pos=(0,0,4),seed=3 if g=='red' else 8,fuzz=16000,flen=.3,yaw=9 if g=='red' else -10,pipe=pp); s.camera((-14,46,-150),(0,21.5,2),25); s.opt=dict(key=(-165,105,-72)); return s
def cable_cushion():
    s=Scene('funda-de-cojin-de-ochos',tilt=False); s.backdrop(wall=27,rad=22); c=INK['pearl']
    rgb,h=yarn.cables(50,50,c,g=1.5,lay=[('moss',4.5),('cable',6),('purl',1.6),('braid',8.5),('purl',1.6),('cable',6),('purl',1.6),('braid',8.5),('purl',1.6),('cable',6),('moss',4.5)],turn=8.5,pp=32,seed=6); 
    t=s.tex('c',rgb,h,bump=1.4); cushion(s,t,h,1.5,S=24.5,T=9,pos=(0,0,4),seed=6,yaw=-11,fuzz=34000,flen=.6); s.camera((-14,48,-160),(0,23.3,2),25); s.opt=dict(key=(-165,105,-72)); return s
def baby_blankets():
    s=Scene('mantita-de-bebe'); s.backdrop(wall=58)
    bk=lambda r,c:((r//6+c//5)%2==0)
    for k,(c,yy,a,x) in enumerate(((INK['pearl']*1.04,0,-13,2),(INK['ivory'],5.6,-20,.4),(INK['pink'],11.2,-16,1.2))):
        rgb,h=yarn.knit(30,130,yarn.flat(c),g=1.7,purl=bk,pp=20,seed=k,melange=.045,deep=.55); t=s.tex('c%d'%k,rgb,h,bump=1.5); folded_scarf(s,t,26,30,5,1.14,(x,yy,3),a,fr=False,seed=40+k,fuzz=17000,tex=130,nu=80,flen=.5)
    s.camera((-24,58,-92),(.4,7.2,0),25.5); return s
S={'manta-gruesa-de-trenzas':cable_throw,'manta-gruesa-de-trenzas-2':lambda:cable_throw(True),'frazada-frisada-de-franjas':striped_blankets,'manta-de-espiga-con-flecos':herring_throw,'funda-de-cojin-pallay':pallay_cushion,'funda-de-cojin-pallay-2':lambda:pallay_cushion('indigo','funda-de-cojin-pallay-2','plum'),'funda-de-cojin-de-ochos':cable_cushion,'mantita-de-bebe':baby_blankets}
